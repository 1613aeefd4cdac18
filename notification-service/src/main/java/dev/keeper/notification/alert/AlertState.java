package dev.keeper.notification.alert;

/** Whether an alert still needs somebody; it is in exactly one of these states. */
public enum AlertState {
    /** Nobody takes care of it yet. */
    OPEN("resolved_at IS NULL AND acknowledged_at IS NULL AND (snoozed_until IS NULL OR snoozed_until <= :now)"),

    /** Somebody takes care of it. */
    ACKNOWLEDGED("resolved_at IS NULL AND acknowledged_at IS NOT NULL"
            + " AND (snoozed_until IS NULL OR snoozed_until <= :now)"),

    /** Nobody wants to hear of it for a while. */
    SNOOZED("resolved_at IS NULL AND snoozed_until > :now"),

    /** The stock has recovered. */
    RESOLVED("resolved_at IS NOT NULL");

    private final String condition;

    AlertState(String condition) {
        this.condition = condition;
    }

    /** The rows of {@code alerts} that are in this state at {@code :now}. */
    public String condition() {
        return condition;
    }
}
