package dev.keeper.inventory.vehicle.status;

import dev.keeper.common.problem.RuleBroken;
import java.util.Map;

/** A car cannot change from its status to the requested one. */
public class IllegalTransition extends RuleBroken {

    private static final long serialVersionUID = 1L;

    private final VehicleStatus from;
    private final VehicleStatus to;

    /**
     * Refuses a step.
     *
     * @param vehicle the name of the car for people
     */
    public IllegalTransition(String vehicle, VehicleStatus from, VehicleStatus to) {
        super("ILLEGAL_TRANSITION", "Vehicle %s is %s and cannot become %s by this step.".formatted(vehicle, from, to));
        this.from = from;
        this.to = to;
    }

    @Override
    protected Map<String, Object> properties() {
        return Map.of("from", from, "to", to);
    }
}
