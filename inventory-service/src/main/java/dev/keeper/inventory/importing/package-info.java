/** Bulk imports of vehicles from CSV files. */
@NullMarked
package dev.keeper.inventory.importing;

import org.jspecify.annotations.NullMarked;
