package dev.keeper.inventory.reservation;

import java.time.Instant;
import java.util.UUID;

/** Ends a hold whose time is over, unless somebody ended or extended it in the meantime. */
public record ExpireHold(UUID holdId) implements StockCommand<Boolean> {

    @Override
    public void want(Wants wants) {
        wants.reservation(holdId);
    }

    @Override
    public Boolean carryOut(Claims claims, Instant now) {
        var hold = claims.find(holdId);
        if (hold == null || !hold.isActive() || !hold.isDue(now)) {
            return false;
        }
        claims.expire(hold, now);
        return true;
    }
}
