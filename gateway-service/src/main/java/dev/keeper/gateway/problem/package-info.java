/** The gateway's own error answers, as problems (RFC 9457). */
@NullMarked
package dev.keeper.gateway.problem;

import org.jspecify.annotations.NullMarked;
