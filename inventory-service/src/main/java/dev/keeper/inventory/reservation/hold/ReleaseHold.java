package dev.keeper.inventory.reservation.hold;

import dev.keeper.inventory.ledger.Cause;
import dev.keeper.inventory.reservation.Claims;
import dev.keeper.inventory.reservation.HoldEnded;
import dev.keeper.inventory.reservation.Reservation;
import dev.keeper.inventory.reservation.ReservationStatus;
import dev.keeper.inventory.reservation.StockCommand;
import dev.keeper.inventory.reservation.Wants;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives back what is held; nothing happens if that was done already or the hold's time is over. */
record ReleaseHold(UUID holdId, @Nullable String reason, HoldRights rights) implements StockCommand<HoldResponse> {

    @Override
    public void want(Wants wants) {
        wants.reservation(holdId);
    }

    @Override
    public HoldResponse carryOut(Claims claims, Instant now) {
        var hold = Holds.require(claims, holdId);
        rights.requireMayRelease(hold);
        if (hold.status() == ReservationStatus.CONVERTED) {
            throw new HoldEnded(hold);
        }
        if (hold.isActive()) {
            release(hold, claims, now);
        }
        return HoldResponse.from(hold, claims);
    }

    private void release(Reservation hold, Claims claims, Instant now) {
        var caller = rights.caller();
        var cause = Cause.hold(hold.id(), hold.reference(), caller.id(), caller.name(), null);
        claims.giveBack(hold, cause, new Reservation.Ending(now, caller.name(), reason, null));
    }
}
