/** The statuses of vehicles, their holders, and the acts that a status forbids. */
@NullMarked
package dev.keeper.inventory.vehicle.status;

import org.jspecify.annotations.NullMarked;
