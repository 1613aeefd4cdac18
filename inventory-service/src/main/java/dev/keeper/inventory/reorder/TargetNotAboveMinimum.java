package dev.keeper.inventory.reorder;

import dev.keeper.common.problem.Invalid;

/** The target would not resolve the alert. */
public class TargetNotAboveMinimum extends Invalid {

    private static final long serialVersionUID = 1L;

    /** Reports the field {@code target}. */
    public TargetNotAboveMinimum() {
        super("TARGET_NOT_ABOVE_MINIMUM", "target", "The target has to be above the minimum.");
    }
}
