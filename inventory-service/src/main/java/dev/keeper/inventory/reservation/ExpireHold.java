package dev.keeper.inventory.reservation;

import dev.keeper.inventory.command.Command;
import dev.keeper.inventory.command.UnitOfWork;
import java.util.UUID;

/** Ends an expired hold. A no-op if it was ended or extended in the meantime. */
public record ExpireHold(UUID holdId) implements Command<Boolean> {

    @Override
    public void need(UnitOfWork work) {
        work.rows(LockedReservations.class).need(holdId);
    }

    @Override
    public Boolean execute(UnitOfWork work) {
        var allocation = new StockAllocation(work);
        var now = work.now();
        var hold = allocation.find(holdId);
        if (hold == null || !hold.isActive() || !hold.isDue(now)) {
            return false;
        }
        allocation.expire(hold, now);
        return true;
    }
}
