/** The records of cars as people enter, see, correct and delete them. */
@NullMarked
package dev.keeper.inventory.vehicle.record;

import org.jspecify.annotations.NullMarked;
