/** Answers failures as problems (RFC 9457). */
@NullMarked
package dev.keeper.common.problem.handling;

import org.jspecify.annotations.NullMarked;
