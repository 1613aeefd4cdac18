/** Branches and the regions that belong to them. */
@NullMarked
package dev.keeper.auth.branch;

import org.jspecify.annotations.NullMarked;
