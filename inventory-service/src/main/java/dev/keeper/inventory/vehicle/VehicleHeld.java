package dev.keeper.inventory.vehicle;

import dev.keeper.common.problem.RuleBroken;
import java.util.Map;

/** Another order has the car. */
public class VehicleHeld extends RuleBroken {

    private static final long serialVersionUID = 1L;

    private final transient Holder holder;

    VehicleHeld(Vehicle vehicle, Holder holder) {
        super(
                vehicle.status() == VehicleStatus.SOLD ? "VEHICLE_SOLD" : "VEHICLE_RESERVED",
                "Vehicle %s (%s) is %s with %s."
                        .formatted(
                                vehicle.vin(),
                                vehicle.description(),
                                vehicle.status() == VehicleStatus.SOLD ? "sold" : "reserved",
                                holder));
        this.holder = holder;
    }

    /** Who has the car. */
    public Holder holder() {
        return holder;
    }

    @Override
    protected Map<String, Object> properties() {
        return Map.of("heldBy", holder);
    }
}
