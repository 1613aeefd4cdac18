/** Problems (RFC 9457): one format for all failures. */
@NullMarked
package dev.keeper.common.problem;

import org.jspecify.annotations.NullMarked;
