package dev.keeper.inventory.vehicle;

import dev.keeper.common.problem.NotFound;
import java.util.Collection;
import java.util.List;
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

    /**
     * The car, locked until the transaction ends.
     *
     * @throws NotFound if there is none, or no more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Vehicle lockOne(UUID id) {
        return vehicles.lockAll(List.of(), List.of(id)).stream()
                .filter(vehicle -> !vehicle.isDeleted())
                .findFirst()
                .orElseThrow(() -> new NotFound("vehicle", id));
    }

    /** The cars in stock with these VINs and the cars with these ids, locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Vehicle> lock(Collection<String> vinsInStock, Collection<UUID> ids) {
        return vinsInStock.isEmpty() && ids.isEmpty() ? List.of() : vehicles.lockAll(vinsInStock, ids);
    }

    /** As {@link #lockOne}, but also one that was deleted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Vehicle lockEvenIfDeleted(UUID id) {
        return vehicles.lockEvenIfDeleted(id).orElseThrow(() -> new NotFound("vehicle", id));
    }

    /** Writes what this transaction has changed, which gives the cars their new versions. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void flush() {
        vehicles.flush();
    }
}
