package dev.keeper.inventory.vehicle.record;

import dev.keeper.common.security.Caller;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.command.Command;
import dev.keeper.inventory.command.UnitOfWork;
import dev.keeper.inventory.ledger.Cause;
import dev.keeper.inventory.vehicle.LockedVehicles;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Deletes a vehicle that was entered by mistake. The record stays for the ledger but is hidden from everyone.
 *
 * <p>A no-op if it is already deleted.
 */
record DeleteVehicle(
        UUID vehicleId, @Nullable String reason, ExpectedVersion expected, Caller caller, VehicleReferences references)
        implements Command<Boolean> {

    @Override
    public void need(UnitOfWork work) {
        work.rows(LockedVehicles.class).need(vehicleId);
    }

    /**
     * Deletes the vehicle.
     *
     * @return false if it was already deleted
     * @throws VehicleReferredTo if something refers to it
     */
    @Override
    public Boolean execute(UnitOfWork work) {
        var vehicles = work.rows(LockedVehicles.class);
        var vehicle = vehicles.getEvenIfDeleted(vehicleId);
        InventoryRight.REMOVE_VEHICLES.require(caller, vehicle.branchCode());
        if (vehicle.isDeleted()) {
            return false;
        }
        expected.check(vehicle.version());
        var found = references.to(vehicleId);
        if (!found.isEmpty()) {
            throw new VehicleReferredTo(vehicle, found);
        }
        vehicles.moved(vehicle, vehicle.delete(work.now()), Cause.by(caller, null, reason), work);
        return true;
    }
}
