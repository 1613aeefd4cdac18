package dev.keeper.inventory.reservation.hold;

import dev.keeper.common.code.Code;
import dev.keeper.common.problem.Invalid;
import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Caller;
import dev.keeper.inventory.InventorySettings;
import dev.keeper.inventory.branch.Branches;
import dev.keeper.inventory.reservation.Claim;
import dev.keeper.inventory.reservation.Reservation;
import dev.keeper.inventory.reservation.StockAllocation;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Turns requests of staff into commands, after checking rights and values. */
@Service
class Holds {

    private final Branches branches;
    private final InventorySettings.Hold settings;
    private final Clock clock;

    Holds(Branches branches, InventorySettings settings, Clock clock) {
        this.branches = branches;
        this.settings = settings.hold();
        this.clock = clock;
    }

    /**
     * Returns the command that makes a hold.
     *
     * @throws dev.keeper.common.problem.Forbidden if the caller may not hold these lines at the branch
     */
    MakeHold toMake(MakeHoldRequest request, Caller caller) {
        var claim = new Claim(
                request.branch().value(),
                IntStream.range(0, request.lines().size())
                        .mapToObj(index -> line(request.lines().get(index), "lines[%d]".formatted(index)))
                        .toList(),
                null);
        new HoldRights(caller).requireMayMake(claim);
        branches.requireKnown(request.branch());
        var terms = new StockAllocation.Terms(
                request.customer(), caller.id(), caller.name(), request.depositNote(), request.notes());
        return new MakeHold(claim, terms, end(request.expiresAt()));
    }

    /** Returns the command that extends a hold. */
    ExtendHold toExtend(UUID id, ExtendHoldRequest request, Caller caller) {
        return new ExtendHold(
                id, requireReasonable(request.until(), "until"), new HoldRights(caller), settings.mostExtensions());
    }

    /** Returns the command that releases a hold. */
    static ReleaseHold toRelease(UUID id, @Nullable ReleaseHoldRequest request, Caller caller) {
        return new ReleaseHold(id, request == null ? null : request.reason(), new HoldRights(caller));
    }

    static Reservation require(StockAllocation allocation, UUID id) {
        var hold = allocation.find(id);
        if (hold == null || !hold.isHold()) {
            throw new NotFound("hold", id);
        }
        return hold;
    }

    private Instant end(@Nullable Instant wanted) {
        return wanted == null ? clock.instant().plus(settings.usual()) : requireReasonable(wanted, "expiresAt");
    }

    private Instant requireReasonable(Instant until, String field) {
        var now = clock.instant();
        if (!until.isAfter(now)) {
            throw new Invalid("HOLD_ENDS_IN_THE_PAST", field, "A hold has to end in the future.");
        }
        if (until.isAfter(now.plus(settings.longest()))) {
            throw new Invalid(
                    "HOLD_TOO_LONG",
                    field,
                    "A hold may last %d days at most."
                            .formatted(settings.longest().toDays()));
        }
        return until;
    }

    private static Claim.Line line(MakeHoldRequest.Line line, String field) {
        boolean isVehicle = line.vin() != null;
        if (isVehicle == (line.sku() != null)) {
            throw new Invalid("VIN_OR_SKU", field, "A line names either a VIN or a SKU.");
        }
        var quantity = line.quantity();
        if (isVehicle && quantity != null && quantity != 1) {
            throw new Invalid("VEHICLE_IS_ONE", field + ".quantity", "A vehicle is one.");
        }
        if (!isVehicle && quantity == null) {
            throw new Invalid("QUANTITY_MISSING", field + ".quantity", "How many units?");
        }
        return new Claim.Line(
                UUID.randomUUID(), Code.textOf(line.vin()), Code.textOf(line.sku()), quantity == null ? 1 : quantity);
    }
}
