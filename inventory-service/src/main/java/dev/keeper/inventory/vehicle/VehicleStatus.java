package dev.keeper.inventory.vehicle;

import java.util.Set;

/** Where a car is on its way through the group; owns the table of allowed transitions. */
public enum VehicleStatus {
    ORDERED,
    IN_TRANSIT,
    PREPARATION,
    AVAILABLE,
    RESERVED,
    IN_TRANSFER,
    SOLD,
    DELIVERED,
    RETURNED,
    WHOLESALED,
    WRITTEN_OFF;

    /** Whether a car in this state may go to that one. */
    boolean mayBecome(VehicleStatus next) {
        return successors().contains(next);
    }

    boolean isInStock() {
        return this != DELIVERED && this != WHOLESALED && this != WRITTEN_OFF;
    }

    private Set<VehicleStatus> successors() {
        return switch (this) {
            case ORDERED -> Set.of(IN_TRANSIT);
            case IN_TRANSIT -> Set.of(PREPARATION, AVAILABLE);
            case PREPARATION -> Set.of(AVAILABLE);
            case AVAILABLE -> Set.of(RESERVED, IN_TRANSFER, WHOLESALED, WRITTEN_OFF);
            case RESERVED -> Set.of(AVAILABLE, SOLD, IN_TRANSFER);
            case IN_TRANSFER -> Set.of(AVAILABLE, RESERVED);
            case SOLD -> Set.of(AVAILABLE, DELIVERED);
            case DELIVERED -> Set.of(RETURNED);
            case RETURNED -> Set.of(PREPARATION);
            case WHOLESALED, WRITTEN_OFF -> Set.of();
        };
    }
}
