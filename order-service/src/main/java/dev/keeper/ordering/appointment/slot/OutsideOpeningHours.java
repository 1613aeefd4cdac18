package dev.keeper.ordering.appointment.slot;

import dev.keeper.common.problem.Invalid;

/** The branch is not open during the whole appointment (422). */
class OutsideOpeningHours extends Invalid {

    private static final long serialVersionUID = 1L;

    OutsideOpeningHours(String branch) {
        super(
                "OUTSIDE_OPENING_HOURS",
                "start",
                "Branch %s is not open all through that time; see its opening hours.".formatted(branch));
    }
}
