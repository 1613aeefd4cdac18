package dev.keeper.ordering.appointment;

import java.util.EnumSet;
import java.util.Set;

/** How far an appointment has come; the last three are its ends. */
public enum AppointmentStatus {
    REQUESTED,
    CONFIRMED,
    DONE,
    NO_SHOW,
    CANCELLED;

    boolean canBecome(AppointmentStatus next) {
        return successors().contains(next);
    }

    /** Whether it takes up the time of its car and employee. */
    boolean isOpen() {
        return this == REQUESTED || this == CONFIRMED;
    }

    private Set<AppointmentStatus> successors() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(CONFIRMED, CANCELLED);
            case CONFIRMED -> EnumSet.of(DONE, NO_SHOW, CANCELLED);
            case DONE, NO_SHOW, CANCELLED -> EnumSet.noneOf(AppointmentStatus.class);
        };
    }
}
