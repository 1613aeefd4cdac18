package dev.keeper.ordering.appointment;

import dev.keeper.common.problem.RuleBroken;

/** A customer cannot have missed an appointment that has not begun (409). */
class NotBegunYet extends RuleBroken {

    private static final long serialVersionUID = 1L;

    NotBegunYet() {
        super("APPOINTMENT_NOT_BEGUN", "The appointment has not begun yet; it can be marked as missed afterwards.");
    }
}
