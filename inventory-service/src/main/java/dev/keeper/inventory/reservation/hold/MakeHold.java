package dev.keeper.inventory.reservation.hold;

import dev.keeper.inventory.command.Command;
import dev.keeper.inventory.command.UnitOfWork;
import dev.keeper.inventory.reservation.Claim;
import dev.keeper.inventory.reservation.StockAllocation;
import java.time.Instant;

/** Holds stock for a customer, all lines or none. */
record MakeHold(Claim claim, StockAllocation.Terms terms, Instant until) implements Command<HoldResponse> {

    @Override
    public void need(UnitOfWork work) {
        claim.need(work);
    }

    @Override
    public HoldResponse execute(UnitOfWork work) {
        var allocation = new StockAllocation(work);
        var now = work.now();
        var refusals = allocation.refusalsOf(claim);
        if (!refusals.isEmpty()) {
            throw new StockNotAvailable(claim, refusals);
        }
        return HoldResponse.from(allocation.hold(claim, terms, now, until), allocation);
    }
}
