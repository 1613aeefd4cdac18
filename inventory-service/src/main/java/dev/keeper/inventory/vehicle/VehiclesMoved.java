package dev.keeper.inventory.vehicle;

import java.util.Collection;

/**
 * Told to other features of this service in the transaction of the change, once for all cars that it changed.
 *
 * @param vehicles as they are after the change
 */
public record VehiclesMoved(Collection<Vehicle> vehicles) {}
