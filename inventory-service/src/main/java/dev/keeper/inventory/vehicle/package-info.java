/** Cars: one record per car in stock, with the states it goes through. */
@NullMarked
package dev.keeper.inventory.vehicle;

import org.jspecify.annotations.NullMarked;
