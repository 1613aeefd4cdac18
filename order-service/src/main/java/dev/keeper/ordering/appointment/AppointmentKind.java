package dev.keeper.ordering.appointment;

import java.time.Duration;

/** What an appointment is for. */
public enum AppointmentKind {
    TEST_DRIVE(Duration.ofMinutes(60)),
    VISIT(Duration.ofMinutes(30)),
    SERVICE(Duration.ofMinutes(60));

    private final Duration usualLength;

    AppointmentKind(Duration usualLength) {
        this.usualLength = usualLength;
    }

    public Duration usualLength() {
        return usualLength;
    }
}
