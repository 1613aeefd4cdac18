package dev.keeper.inventory.vehicle.record;

import java.util.List;
import java.util.UUID;

/** What refers to a car, in the words of people who look for it. */
@FunctionalInterface
public interface VehicleReferences {

    /**
     * The orders, holds and waiting customers first; movements only where none of them explains those.
     *
     * <p>Asked in the transaction that has locked the car.
     */
    List<String> to(UUID vehicleId);
}
