package dev.keeper.inventory.vehicle.record;

import java.util.List;
import java.util.UUID;

/** Finds the records that refer to a car, and describes them for people. */
@FunctionalInterface
public interface VehicleReferences {

    /**
     * Returns the orders, holds and waiting customers that refer to the car; movements only if there are none of these.
     *
     * <p>Runs in the transaction that has locked the car.
     */
    List<String> to(UUID vehicleId);
}
