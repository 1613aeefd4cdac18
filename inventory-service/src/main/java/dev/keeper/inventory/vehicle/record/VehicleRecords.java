package dev.keeper.inventory.vehicle.record;

import dev.keeper.common.problem.Invalid;
import dev.keeper.common.security.Caller;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.branch.Branches;
import dev.keeper.inventory.command.CommandExecutor;
import dev.keeper.inventory.ledger.Cause;
import dev.keeper.inventory.vehicle.AddVehicles;
import dev.keeper.inventory.vehicle.UniqueNumbers;
import dev.keeper.inventory.vehicle.Vehicles;
import dev.keeper.inventory.vehicle.status.VehicleStatus;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds single cars, shows them, and deletes those that were entered by mistake. */
@Service
@Transactional
class VehicleRecords {

    private final Vehicles vehicles;
    private final CommandExecutor executor;
    private final UniqueNumbers numbers;
    private final VehicleReferences references;
    private final Branches branches;
    private final VehicleViews views;

    VehicleRecords(
            Vehicles vehicles,
            CommandExecutor executor,
            UniqueNumbers numbers,
            VehicleReferences references,
            Branches branches,
            VehicleViews views) {
        this.vehicles = vehicles;
        this.executor = executor;
        this.numbers = numbers;
        this.references = references;
        this.branches = branches;
        this.views = views;
    }

    VehicleResponse add(CreateVehicleRequest request, Caller caller) {
        InventoryRight.CREATE_VEHICLES.require(caller, request.branch());
        RestrictedProperty.requireRights(request, caller);
        branches.requireKnown(request.branch());
        var details = request.toDetails();
        details.vin().requireAcceptable(Boolean.TRUE.equals(request.acceptVinWarning()));
        requireInitial(details.status());
        numbers.requireFree(details);
        var added = executor.execute(new AddVehicles(List.of(details), Cause.by(caller, null, null)));
        return views.of(added.getFirst(), caller);
    }

    private static void requireInitial(VehicleStatus status) {
        if (!status.isInitial()) {
            throw new Invalid("status", "A vehicle is entered as ORDERED, IN_TRANSIT, PREPARATION or AVAILABLE.");
        }
    }

    /** Deletes a car to which nothing refers; a no-op if it is already deleted. */
    void delete(UUID id, @Nullable String reason, ExpectedVersion expected, Caller caller) {
        executor.execute(new DeleteVehicle(id, reason, expected, caller, references));
    }

    /** Returns the car as the reader may see it. */
    @Transactional(readOnly = true)
    VehicleResponse show(UUID id, Caller reader) {
        return views.of(vehicles.get(id), reader);
    }
}
