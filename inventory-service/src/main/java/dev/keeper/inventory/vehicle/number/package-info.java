/** The numbers of vehicles that must be unique. */
@NullMarked
package dev.keeper.inventory.vehicle.number;

import org.jspecify.annotations.NullMarked;
