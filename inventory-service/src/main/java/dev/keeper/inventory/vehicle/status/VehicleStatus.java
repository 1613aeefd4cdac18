package dev.keeper.inventory.vehicle.status;

import dev.keeper.inventory.ledger.Quantities;
import java.util.EnumSet;
import java.util.Set;

/** The status of a car on its way through the group; owns the table of allowed transitions. */
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

    /** Returns whether a car may change from this status to the next. */
    public boolean mayBecome(VehicleStatus next) {
        return successors().contains(next);
    }

    /** Returns whether a car may be entered with this status. */
    public boolean isInitial() {
        return INITIAL.contains(this);
    }

    /** Returns whether a car with this status counts as on hand. */
    public boolean isOnHand() {
        return ON_HAND.contains(this);
    }

    /**
     * Returns the quantities that a car counts for at its branch. A reserved car stays reserved while it is in
     * transfer.
     */
    public Quantities quantities(boolean claimed) {
        if (!isOnHand()) {
            return Quantities.NONE;
        }
        return this == RESERVED || (this == IN_TRANSFER && claimed) ? Quantities.ONE_RESERVED : Quantities.ONE;
    }

    /** Returns whether a car with this status has left the group, so that it may return under a new record. */
    public boolean isGone() {
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
