package dev.keeper.inventory.reservation.hold;

import dev.keeper.inventory.reservation.Claim;
import dev.keeper.inventory.reservation.Claims;
import dev.keeper.inventory.reservation.StockCommand;
import dev.keeper.inventory.reservation.Wants;
import java.time.Instant;

/** Keeps stock for a customer, all lines or none. */
record MakeHold(Claim claim, Claims.Terms terms, Instant until) implements StockCommand<HoldResponse> {

    @Override
    public void want(Wants wants) {
        wants.claim(claim);
    }

    @Override
    public HoldResponse carryOut(Claims claims, Instant now) {
        var refusals = claims.refusalsOf(claim);
        if (!refusals.isEmpty()) {
            throw new StockNotAvailable(claim, refusals);
        }
        return HoldResponse.from(claims.hold(claim, terms, now, until), claims);
    }
}
