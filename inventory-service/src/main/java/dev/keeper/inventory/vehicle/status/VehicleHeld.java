package dev.keeper.inventory.vehicle.status;

import dev.keeper.common.problem.RuleBroken;
import java.util.Map;

/** An order or a hold has the car. */
public class VehicleHeld extends RuleBroken {

    private static final long serialVersionUID = 1L;

    private final transient Holder holder;

    /**
     * Refuses an act that needs a vehicle without holder.
     *
     * @param vehicle the name of the car for people
     */
    public VehicleHeld(String vehicle, VehicleStatus status, Holder holder) {
        super(
                status == VehicleStatus.SOLD ? "VEHICLE_SOLD" : "VEHICLE_RESERVED",
                "Vehicle %s is %s with %s."
                        .formatted(vehicle, status == VehicleStatus.SOLD ? "sold" : "reserved", holder));
        this.holder = holder;
    }

    /** Returns the holder of the car. */
    public Holder holder() {
        return holder;
    }

    @Override
    protected Map<String, Object> properties() {
        return Map.of("heldBy", holder);
    }
}
