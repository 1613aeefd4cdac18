package dev.keeper.inventory.vehicle.record;

import dev.keeper.common.problem.RuleBroken;
import dev.keeper.inventory.vehicle.Vehicle;
import java.util.List;
import java.util.Map;

/** Something refers to the car, so it cannot be deleted. */
public class VehicleReferredTo extends RuleBroken {

    private static final long serialVersionUID = 1L;

    private final transient List<String> references;

    VehicleReferredTo(Vehicle vehicle, List<String> references) {
        super(
                "VEHICLE_REFERRED_TO",
                "Vehicle %s (%s) cannot be deleted, because these refer to it: %s."
                        .formatted(vehicle.vin(), vehicle.description(), String.join(", ", references)));
        this.references = references;
    }

    @Override
    protected Map<String, Object> properties() {
        return Map.of("references", references);
    }
}
