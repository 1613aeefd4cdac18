/** Branches and their regions. */
@NullMarked
package dev.keeper.auth.branch;

import org.jspecify.annotations.NullMarked;
