/** Limits how often a password may be tried. */
@NullMarked
package dev.keeper.auth.attempt;

import org.jspecify.annotations.NullMarked;
