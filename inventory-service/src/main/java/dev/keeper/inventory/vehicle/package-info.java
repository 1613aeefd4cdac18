/** Cars: one record for each car in stock, and its statuses. */
@NullMarked
package dev.keeper.inventory.vehicle;

import org.jspecify.annotations.NullMarked;
