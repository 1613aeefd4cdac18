package dev.keeper.notification.alert;

/** Whether an alert still needs attention; it is in exactly one of these states. */
public enum AlertState {
    /** Not acknowledged and not snoozed. */
    OPEN("resolved_at IS NULL AND acknowledged_at IS NULL AND (snoozed_until IS NULL OR snoozed_until <= :now)"),

    /** An employee has acknowledged it. */
    ACKNOWLEDGED("resolved_at IS NULL AND acknowledged_at IS NOT NULL"
            + " AND (snoozed_until IS NULL OR snoozed_until <= :now)"),

    /** Hidden for a while. */
    SNOOZED("resolved_at IS NULL AND snoozed_until > :now"),

    /** The stock has recovered. */
    RESOLVED("resolved_at IS NOT NULL");

    private final String condition;

    AlertState(String condition) {
        this.condition = condition;
    }

    /** Returns the condition for the rows of {@code alerts} that are in this state at {@code :now}. */
    public String condition() {
        return condition;
    }
}
