/** The records of cars: enter, show, correct and delete them. */
@NullMarked
package dev.keeper.inventory.vehicle.record;

import org.jspecify.annotations.NullMarked;
