package dev.keeper.inventory.vehicle.number;

import dev.keeper.common.problem.RuleBroken;

/** A car with the same VIN is in stock. */
public class VinInStock extends RuleBroken {

    private static final long serialVersionUID = 1L;

    /** Refuses the VIN; {@code branch} is where the vehicle in stock is. */
    public VinInStock(String vin, String branch) {
        super(
                "VIN_IN_STOCK",
                "There is a vehicle with the VIN %s in stock already, at branch %s.".formatted(vin, branch));
    }
}
