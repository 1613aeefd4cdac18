package dev.keeper.inventory.reservation.hold;

import dev.keeper.inventory.command.Command;
import dev.keeper.inventory.command.UnitOfWork;
import dev.keeper.inventory.ledger.Cause;
import dev.keeper.inventory.reservation.HoldEnded;
import dev.keeper.inventory.reservation.LockedReservations;
import dev.keeper.inventory.reservation.Reservation;
import dev.keeper.inventory.reservation.ReservationStatus;
import dev.keeper.inventory.reservation.StockAllocation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Releases a hold; a no-op if it was released or has expired. */
record ReleaseHold(UUID holdId, @Nullable String reason, HoldRights rights) implements Command<HoldResponse> {

    @Override
    public void need(UnitOfWork work) {
        work.rows(LockedReservations.class).need(holdId);
    }

    @Override
    public HoldResponse execute(UnitOfWork work) {
        var allocation = new StockAllocation(work);
        var now = work.now();
        var hold = Holds.require(allocation, holdId);
        rights.requireMayRelease(hold);
        if (hold.status() == ReservationStatus.CONVERTED) {
            throw new HoldEnded(hold);
        }
        if (hold.isActive()) {
            release(hold, allocation, now);
        }
        return HoldResponse.from(hold, allocation);
    }

    private void release(Reservation hold, StockAllocation allocation, Instant now) {
        var caller = rights.caller();
        var cause = Cause.hold(hold.id(), hold.reference(), caller.id(), caller.name(), null);
        allocation.giveBack(hold, cause, new Reservation.Ending(now, caller.name(), reason, null));
    }
}
