package dev.keeper.inventory.reservation;

import dev.keeper.common.problem.RuleBroken;

/** A hold was extended as often as the one who asks may do it. */
public class HoldExtendedTooOften extends RuleBroken {

    private static final long serialVersionUID = 1L;

    HoldExtendedTooOften(String number, int most) {
        super("HOLD_EXTENDED_TOO_OFTEN", "Hold %s can be extended %d times by you, not more.".formatted(number, most));
    }
}
