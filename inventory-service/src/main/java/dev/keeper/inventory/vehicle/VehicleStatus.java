package dev.keeper.inventory.vehicle;

import dev.keeper.inventory.ledger.Quantities;
import java.util.EnumSet;
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

    private static final Set<VehicleStatus> INITIAL = EnumSet.of(ORDERED, IN_TRANSIT, PREPARATION, AVAILABLE);
    private static final Set<VehicleStatus> ON_HAND =
            EnumSet.of(PREPARATION, AVAILABLE, RESERVED, IN_TRANSFER, RETURNED);
    private static final Set<VehicleStatus> GONE = EnumSet.of(DELIVERED, WHOLESALED, WRITTEN_OFF);

    /** Whether a car in this state may go to that one. */
    boolean mayBecome(VehicleStatus next) {
        return successors().contains(next);
    }

    /** Whether a car may be entered in this state. */
    public boolean isInitial() {
        return INITIAL.contains(this);
    }

    /** Whether a car in this state counts as one on hand. */
    boolean isOnHand() {
        return ON_HAND.contains(this);
    }

    /** What a car in this state counts at its branch; one that is claimed stays so on its way to another branch. */
    Quantities quantities(boolean claimed) {
        if (!isOnHand()) {
            return Quantities.NONE;
        }
        return this == RESERVED || (this == IN_TRANSFER && claimed) ? Quantities.ONE_RESERVED : Quantities.ONE;
    }

    /** Whether the group has a car in this state no longer, so that it may come back as another one. */
    boolean isGone() {
        return GONE.contains(this);
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
