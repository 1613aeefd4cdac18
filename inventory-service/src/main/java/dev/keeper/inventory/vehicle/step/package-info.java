/** The steps of a car from its order to its delivery and, sometimes, back. */
@NullMarked
package dev.keeper.inventory.vehicle.step;

import org.jspecify.annotations.NullMarked;
