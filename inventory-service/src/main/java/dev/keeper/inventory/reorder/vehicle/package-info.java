/** Reorder rules about the vehicles of a make or model. */
@NullMarked
package dev.keeper.inventory.reorder.vehicle;

import org.jspecify.annotations.NullMarked;
