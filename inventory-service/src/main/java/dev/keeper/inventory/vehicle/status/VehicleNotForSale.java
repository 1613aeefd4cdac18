package dev.keeper.inventory.vehicle.status;

import dev.keeper.common.problem.RuleBroken;

/** The car is in a status in which it cannot be sold. */
public class VehicleNotForSale extends RuleBroken {

    private static final long serialVersionUID = 1L;

    /**
     * Refuses a sale.
     *
     * @param vehicle the name of the car for people
     * @param why the end of a sentence about it, such as {@code has no price yet}
     */
    public VehicleNotForSale(String vehicle, String why) {
        super("VEHICLE_NOT_FOR_SALE", "Vehicle %s %s.".formatted(vehicle, why));
    }
}
