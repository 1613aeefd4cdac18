package dev.keeper.inventory.reservation.hold;

import dev.keeper.inventory.reservation.Claims;
import dev.keeper.inventory.reservation.StockCommand;
import dev.keeper.inventory.reservation.Wants;
import java.time.Instant;
import java.util.UUID;

/** Keeps what is held for longer. */
record ExtendHold(UUID holdId, Instant until, HoldRights rights, int mostExtensions)
        implements StockCommand<HoldResponse> {

    @Override
    public void want(Wants wants) {
        wants.reservation(holdId);
    }

    @Override
    public HoldResponse carryOut(Claims claims, Instant now) {
        var hold = Holds.require(claims, holdId);
        claims.extend(hold, until, rights.extensionsOf(hold, mostExtensions));
        return HoldResponse.from(hold, claims);
    }
}
