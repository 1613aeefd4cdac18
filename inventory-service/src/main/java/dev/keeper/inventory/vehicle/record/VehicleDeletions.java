package dev.keeper.inventory.vehicle.record;

import dev.keeper.common.security.Caller;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.ledger.Cause;
import dev.keeper.inventory.vehicle.VehicleChanges;
import dev.keeper.inventory.vehicle.Vehicles;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes out cars that were entered by mistake; the record stays for the ledger's sake, and nobody sees it. */
@Service
@Transactional
class VehicleDeletions {

    private final Vehicles vehicles;
    private final VehicleReferences references;
    private final VehicleChanges changes;
    private final Clock clock;

    VehicleDeletions(Vehicles vehicles, VehicleReferences references, VehicleChanges changes, Clock clock) {
        this.vehicles = vehicles;
        this.references = references;
        this.changes = changes;
        this.clock = clock;
    }

    /** Deletes a car to which nothing refers; one that is deleted already stays so. */
    void delete(UUID id, @Nullable String reason, ExpectedVersion expected, Caller caller) {
        var vehicle = vehicles.lockEvenIfDeleted(id);
        InventoryRight.REMOVE_VEHICLES.require(caller, vehicle.branchCode());
        if (vehicle.isDeleted()) {
            return;
        }
        expected.check(vehicle.version());
        var found = references.to(id);
        if (!found.isEmpty()) {
            throw new VehicleReferredTo(vehicle, found);
        }
        var movement = vehicle.delete(clock.instant());
        changes.changed(List.of(vehicle), List.of(movement.because(Cause.by(caller, null, reason))));
    }
}
