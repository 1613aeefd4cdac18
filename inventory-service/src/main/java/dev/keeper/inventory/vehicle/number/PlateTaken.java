package dev.keeper.inventory.vehicle.number;

import dev.keeper.common.problem.RuleBroken;

/** Another car in stock has the plate. */
public class PlateTaken extends RuleBroken {

    private static final long serialVersionUID = 1L;

    /**
     * Refuses a plate.
     *
     * @param other the name of the other vehicle
     */
    public PlateTaken(String plate, String other, String stockNumber, String branch) {
        super(
                "PLATE_TAKEN",
                "Vehicle %s with the stock number %s at branch %s has the plate %s already."
                        .formatted(other, stockNumber, branch, plate));
    }
}
