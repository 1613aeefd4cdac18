package dev.keeper.inventory.reservation;

import dev.keeper.common.problem.RuleBroken;
import java.util.Map;

/** The hold is not active any more. */
public class HoldEnded extends RuleBroken {

    private static final long serialVersionUID = 1L;

    private final ReservationStatus status;

    /** Reports the status of the hold. */
    public HoldEnded(Reservation hold) {
        super("HOLD_ENDED", "Hold %s is %s.".formatted(hold.reference(), hold.status()));
        this.status = hold.status();
    }

    @Override
    protected Map<String, Object> properties() {
        return Map.of("status", status);
    }
}
