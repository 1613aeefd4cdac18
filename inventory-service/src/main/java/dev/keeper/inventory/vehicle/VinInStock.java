package dev.keeper.inventory.vehicle;

import dev.keeper.common.problem.RuleBroken;

/** A car with the same VIN is in stock. */
public class VinInStock extends RuleBroken {

    private static final long serialVersionUID = 1L;

    VinInStock(String vin, String branch) {
        super(
                "VIN_IN_STOCK",
                "There is a vehicle with the VIN %s in stock already, at branch %s.".formatted(vin, branch));
    }
}
