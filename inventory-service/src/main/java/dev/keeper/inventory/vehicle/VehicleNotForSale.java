package dev.keeper.inventory.vehicle;

import dev.keeper.common.problem.RuleBroken;

/** The car is in a state in which it cannot be sold. */
public class VehicleNotForSale extends RuleBroken {

    private static final long serialVersionUID = 1L;

    VehicleNotForSale(Vehicle vehicle, String why) {
        super("VEHICLE_NOT_FOR_SALE", "Vehicle %s (%s) %s.".formatted(vehicle.vin(), vehicle.description(), why));
    }
}
