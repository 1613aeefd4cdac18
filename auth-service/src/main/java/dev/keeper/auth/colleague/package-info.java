/** The employees of a branch, as their colleagues see them. */
@NullMarked
package dev.keeper.auth.colleague;

import org.jspecify.annotations.NullMarked;
