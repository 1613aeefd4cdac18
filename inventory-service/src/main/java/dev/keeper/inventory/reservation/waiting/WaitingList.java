package dev.keeper.inventory.reservation.waiting;

import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.problem.Forbidden;
import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Caller;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.command.CommandExecutor;
import dev.keeper.inventory.vehicle.Vehicle;
import dev.keeper.inventory.vehicle.VehicleCommand;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds customers to the waiting list of a car and removes them. */
@Service
@Transactional
class WaitingList {

    private final WaitingListTable entries;
    private final CommandExecutor executor;
    private final Clock clock;

    WaitingList(WaitingListTable entries, CommandExecutor executor, Clock clock) {
        this.entries = entries;
        this.executor = executor;
        this.clock = clock;
    }

    /** Adds a customer under the car's lock, so that the car cannot be released without offering it to the customer. */
    WaitingListEntry add(AddToWaitingListRequest request, Caller caller) {
        return executor.execute(new VehicleCommand<>(
                request.vehicleId(), (vehicle, movements) -> entries.insert(entry(vehicle, request, caller))));
    }

    private WaitingListEntry entry(Vehicle vehicle, AddToWaitingListRequest request, Caller caller) {
        InventoryRight.MAKE_HOLDS.require(caller, vehicle.branchCode());
        if (!vehicle.isReserved()) {
            throw new VehicleNotReserved(vehicle.vin());
        }
        return new WaitingListEntry(
                UUID.randomUUID(),
                vehicle.id(),
                vehicle.vin(),
                vehicle.branchCode(),
                request.customer(),
                request.notes(),
                clock.instant(),
                caller.id(),
                caller.name(),
                WaitingStatus.WAITING,
                null);
    }

    /** Removes a customer; a no-op if the customer was removed before. */
    WaitingListEntry withdraw(UUID id, Caller caller) {
        var entry = entries.find(id).orElseThrow(() -> new NotFound("waiting list entry", id));
        requireMayWithdraw(entry, caller);
        return executor.execute(new VehicleCommand<>(entry.vehicleId(), (vehicle, movements) -> withdraw(id)));
    }

    private WaitingListEntry withdraw(UUID id) {
        if (entries.withdraw(id)
                || entries.find(id).map(WaitingListEntry::status).orElse(null) == WaitingStatus.WITHDRAWN) {
            return entries.find(id).orElseThrow();
        }
        throw new AlreadyOffered();
    }

    @Transactional(readOnly = true)
    Slice<WaitingListEntry> find(
            @Nullable UUID vehicleId, @Nullable String branch, int limit, @Nullable Cursor cursor, Caller reader) {
        return entries.find(vehicleId, branch, limit, cursor).map(entry -> entry.asSeenBy(reader));
    }

    private static void requireMayWithdraw(WaitingListEntry entry, Caller caller) {
        boolean own =
                entry.addedById().equals(caller.id()) && InventoryRight.MAKE_HOLDS.isGrantedTo(caller, entry.branch());
        if (!own && !InventoryRight.MANAGE_HOLDS.isGrantedTo(caller, entry.branch())) {
            throw new Forbidden("You may not take customers of %s off the list.".formatted(entry.addedBy()));
        }
    }
}
