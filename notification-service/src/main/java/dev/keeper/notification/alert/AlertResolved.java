package dev.keeper.notification.alert;

import dev.keeper.common.problem.RuleBroken;

/** The alert is resolved and can no longer be acknowledged or snoozed. */
class AlertResolved extends RuleBroken {

    private static final long serialVersionUID = 1L;

    AlertResolved() {
        super("ALERT_RESOLVED", "The stock has recovered; the alert is resolved.");
    }
}
