package dev.keeper.ordering.appointment;

import java.util.EnumSet;
import java.util.Set;

/** The status of an appointment; the last three are final. */
public enum AppointmentStatus {
    REQUESTED,
    CONFIRMED,
    DONE,
    NO_SHOW,
    CANCELLED;

    boolean canBecome(AppointmentStatus next) {
        return successors().contains(next);
    }

    /** Returns whether it takes up the time of its vehicle and employee. */
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
