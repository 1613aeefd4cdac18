package dev.keeper.inventory.vehicle;

import dev.keeper.common.problem.RuleBroken;
import java.util.Map;

/** A car cannot go from the status that it has to the one that was asked for. */
public class IllegalTransition extends RuleBroken {

    private static final long serialVersionUID = 1L;

    private final VehicleStatus from;
    private final VehicleStatus to;

    IllegalTransition(Vehicle vehicle, VehicleStatus to) {
        super(
                "ILLEGAL_TRANSITION",
                "Vehicle %s (%s) is %s and cannot become %s by this."
                        .formatted(vehicle.vin(), vehicle.description(), vehicle.status(), to));
        this.from = vehicle.status();
        this.to = to;
    }

    @Override
    protected Map<String, Object> properties() {
        return Map.of("from", from, "to", to);
    }
}
