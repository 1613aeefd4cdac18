/** Problems (RFC 9457): one shape for everything that goes wrong. */
@NullMarked
package dev.keeper.common.problem;

import org.jspecify.annotations.NullMarked;
