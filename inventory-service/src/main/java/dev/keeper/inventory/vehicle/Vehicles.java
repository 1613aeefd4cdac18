package dev.keeper.inventory.vehicle;

import dev.keeper.common.problem.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The cars of all branches, one by one; deleted ones are none of them. */
@Service
@Transactional
public class Vehicles {

    private final VehicleRepository vehicles;

    Vehicles(VehicleRepository vehicles) {
        this.vehicles = vehicles;
    }

    /**
     * The car, to look at.
     *
     * @throws NotFound if there is none, or no more
     */
    @Transactional(readOnly = true)
    public Vehicle get(UUID id) {
        return vehicles.find(id).orElseThrow(() -> new NotFound("vehicle", id));
    }

    /** Writes what this transaction has changed, which gives the cars their new versions. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void flush() {
        vehicles.flush();
    }
}
