/** Minimum and target per product and branch, and the alert when stock falls to the minimum. */
@NullMarked
package dev.keeper.inventory.reorder.part;

import org.jspecify.annotations.NullMarked;
