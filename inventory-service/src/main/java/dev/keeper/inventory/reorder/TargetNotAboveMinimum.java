package dev.keeper.inventory.reorder;

import dev.keeper.common.problem.Invalid;

/** A rule whose target would not end the alert. */
public class TargetNotAboveMinimum extends Invalid {

    private static final long serialVersionUID = 1L;

    /** The field {@code target} is to blame. */
    public TargetNotAboveMinimum() {
        super("TARGET_NOT_ABOVE_MINIMUM", "target", "The target has to be above the minimum.");
    }
}
