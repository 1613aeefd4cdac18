package dev.keeper.inventory.vehicle.record;

import dev.keeper.common.problem.Invalid;
import dev.keeper.common.security.Caller;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.branch.Branches;
import dev.keeper.inventory.ledger.Cause;
import dev.keeper.inventory.vehicle.NewVehicles;
import dev.keeper.inventory.vehicle.PriceBelowFloor;
import dev.keeper.inventory.vehicle.UniqueNumbers;
import dev.keeper.inventory.vehicle.VehicleStatus;
import dev.keeper.inventory.vehicle.Vehicles;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters cars one by one and shows them. */
@Service
@Transactional
class VehicleRecords {

    private final Vehicles vehicles;
    private final NewVehicles newVehicles;
    private final UniqueNumbers numbers;
    private final Branches branches;
    private final VehicleViews views;

    VehicleRecords(
            Vehicles vehicles, NewVehicles newVehicles, UniqueNumbers numbers, Branches branches, VehicleViews views) {
        this.vehicles = vehicles;
        this.newVehicles = newVehicles;
        this.numbers = numbers;
        this.branches = branches;
        this.views = views;
    }

    VehicleResponse add(CreateVehicleRequest request, Caller caller) {
        InventoryRight.CREATE_VEHICLES.require(caller, request.branch());
        branches.requireKnown(request.branch());
        var details = request.toDetails();
        details.vin().requireAcceptable(Boolean.TRUE.equals(request.acceptVinWarning()));
        requireInitial(details.status());
        PriceBelowFloor.refuseUnlessPermitted(details.listPrice(), details.floorPrice(), details.branch(), caller);
        numbers.requireFree(details);
        var vehicle =
                newVehicles.add(List.of(details), Cause.by(caller, null, null)).getFirst();
        return views.of(vehicle, caller);
    }

    private static void requireInitial(VehicleStatus status) {
        if (!status.isInitial()) {
            throw new Invalid("status", "A vehicle is entered as ORDERED, IN_TRANSIT, PREPARATION or AVAILABLE.");
        }
    }

    /** The car as the reader may see it. */
    @Transactional(readOnly = true)
    VehicleResponse show(UUID id, Caller reader) {
        return views.of(vehicles.get(id), reader);
    }
}
