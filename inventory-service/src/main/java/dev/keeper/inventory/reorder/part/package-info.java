/** Reorder rules about products. */
@NullMarked
package dev.keeper.inventory.reorder.part;

import org.jspecify.annotations.NullMarked;
