/** The steps of a car from its order to its delivery, and possibly its return. */
@NullMarked
package dev.keeper.inventory.vehicle.step;

import org.jspecify.annotations.NullMarked;
