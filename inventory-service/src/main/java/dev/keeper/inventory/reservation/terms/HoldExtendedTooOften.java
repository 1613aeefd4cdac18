package dev.keeper.inventory.reservation.terms;

import dev.keeper.common.problem.RuleBroken;

/** The hold was extended as often as the caller may extend it. */
public class HoldExtendedTooOften extends RuleBroken {

    private static final long serialVersionUID = 1L;

    /** Refuses one more extension. */
    public HoldExtendedTooOften(String number, int most) {
        super("HOLD_EXTENDED_TOO_OFTEN", "Hold %s can be extended %d times by you, not more.".formatted(number, most));
    }
}
