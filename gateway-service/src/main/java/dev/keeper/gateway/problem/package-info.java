/** What the gateway answers itself when something is wrong, as problems (RFC 9457). */
@NullMarked
package dev.keeper.gateway.problem;

import org.jspecify.annotations.NullMarked;
