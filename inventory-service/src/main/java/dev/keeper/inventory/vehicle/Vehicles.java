package dev.keeper.inventory.vehicle;

import dev.keeper.common.problem.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads single cars of all branches, except deleted ones. */
@Service
@Transactional
public class Vehicles {

    private final VehicleRepository vehicles;

    Vehicles(VehicleRepository vehicles) {
        this.vehicles = vehicles;
    }

    /**
     * Returns the car for reading.
     *
     * @throws NotFound if it does not exist or was deleted
     */
    @Transactional(readOnly = true)
    public Vehicle get(UUID id) {
        return vehicles.find(id).orElseThrow(() -> new NotFound("vehicle", id));
    }

    /** Flushes the changes of this transaction, which gives the cars their new versions. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void flush() {
        vehicles.flush();
    }
}
