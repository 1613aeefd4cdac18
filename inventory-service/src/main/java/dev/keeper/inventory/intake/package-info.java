/** Bulk imports of vehicles from CSV files. */
@NullMarked
package dev.keeper.inventory.intake;

import org.jspecify.annotations.NullMarked;
