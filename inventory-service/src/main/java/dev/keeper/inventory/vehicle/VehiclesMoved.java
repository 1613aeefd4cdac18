package dev.keeper.inventory.vehicle;

import java.util.Set;

/**
 * Told to other features of this service in the transaction of the change, once for all vehicles that it changed.
 *
 * @param lots where another number of vehicles may be for sale now: those where they are counted, and those where they were
 */
public record VehiclesMoved(Set<Lot> lots) {}
