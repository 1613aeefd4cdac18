package dev.keeper.inventory.vehicle;

import dev.keeper.common.problem.RuleBroken;

/** Another car in stock has the plate. */
public class PlateTaken extends RuleBroken {

    private static final long serialVersionUID = 1L;

    PlateTaken(String plate, Vehicle other) {
        super(
                "PLATE_TAKEN",
                "Vehicle %s (%s, stock number %s) at branch %s has the plate %s already."
                        .formatted(other.vin(), other.description(), other.stockNumber(), other.branchCode(), plate));
    }
}
