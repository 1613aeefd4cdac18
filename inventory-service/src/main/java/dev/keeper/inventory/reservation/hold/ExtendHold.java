package dev.keeper.inventory.reservation.hold;

import dev.keeper.inventory.command.Command;
import dev.keeper.inventory.command.UnitOfWork;
import dev.keeper.inventory.reservation.LockedReservations;
import dev.keeper.inventory.reservation.StockAllocation;
import java.time.Instant;
import java.util.UUID;

/** Extends a hold. */
record ExtendHold(UUID holdId, Instant until, HoldRights rights, int mostExtensions) implements Command<HoldResponse> {

    @Override
    public void need(UnitOfWork work) {
        work.rows(LockedReservations.class).need(holdId);
    }

    @Override
    public HoldResponse execute(UnitOfWork work) {
        var allocation = new StockAllocation(work);
        var hold = Holds.require(allocation, holdId);
        allocation.extend(hold, until, rights.extensionsOf(hold, mostExtensions));
        return HoldResponse.from(hold, allocation);
    }
}
