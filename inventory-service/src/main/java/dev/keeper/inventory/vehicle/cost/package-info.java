/** Costs of cars besides their purchase: preparation, transport, floorplan, fees. */
@NullMarked
package dev.keeper.inventory.vehicle.cost;

import org.jspecify.annotations.NullMarked;
