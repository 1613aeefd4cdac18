package dev.keeper.notification.alert;

import dev.keeper.common.problem.RuleBroken;

/** Somebody wants to take care of an alert that is over. */
class AlertResolved extends RuleBroken {

    private static final long serialVersionUID = 1L;

    AlertResolved() {
        super("ALERT_RESOLVED", "The stock has recovered; the alert needs nobody any more.");
    }
}
