package dev.keeper.inventory.vehicle;

import dev.keeper.inventory.ledger.MovementKind;

/**
 * What may happen to a car: from which status to which, and as what it stands in the ledger.
 *
 * <p>The statuses alone do not tell all: the end of an order makes a reserved car available and not one in transit.
 */
public enum Step {
    /** The maker or seller has sent it off. */
    SHIPMENT(VehicleStatus.ORDERED, VehicleStatus.IN_TRANSIT, MovementKind.STATUS_CHANGE),
    /** It has come and is to be prepared. */
    ARRIVAL(VehicleStatus.IN_TRANSIT, VehicleStatus.PREPARATION, MovementKind.RECEIPT),
    /** It has come and needs no preparation. */
    ARRIVAL_READY(VehicleStatus.IN_TRANSIT, VehicleStatus.AVAILABLE, MovementKind.RECEIPT),
    /** It is prepared. */
    READINESS(VehicleStatus.PREPARATION, VehicleStatus.AVAILABLE, MovementKind.STATUS_CHANGE),
    /** An order or a hold claims it. */
    RESERVATION(VehicleStatus.AVAILABLE, VehicleStatus.RESERVED, MovementKind.RESERVATION),
    /** The claim is given back. */
    RELEASE(VehicleStatus.RESERVED, VehicleStatus.AVAILABLE, MovementKind.RELEASE),
    /** It has a buyer. */
    SALE(VehicleStatus.RESERVED, VehicleStatus.SOLD, MovementKind.SALE),
    /** The order that bought it was cancelled after all. */
    SALE_UNDONE(VehicleStatus.SOLD, VehicleStatus.AVAILABLE, MovementKind.RETURN),
    /** The buyer drives away with it. */
    DELIVERY(VehicleStatus.SOLD, VehicleStatus.DELIVERED, MovementKind.STATUS_CHANGE),
    /** The buyer brings it back. */
    RETURN(VehicleStatus.DELIVERED, VehicleStatus.RETURNED, MovementKind.RETURN),
    /** It came back, was looked at and is prepared again. */
    INSPECTION(VehicleStatus.RETURNED, VehicleStatus.PREPARATION, MovementKind.STATUS_CHANGE),
    /** Another dealer takes it. */
    WHOLESALE(VehicleStatus.AVAILABLE, VehicleStatus.WHOLESALED, MovementKind.ISSUE),
    /** It is lost. */
    WRITE_OFF(VehicleStatus.AVAILABLE, VehicleStatus.WRITTEN_OFF, MovementKind.ISSUE);

    private final VehicleStatus from;
    private final VehicleStatus to;
    private final MovementKind kind;

    Step(VehicleStatus from, VehicleStatus to, MovementKind kind) {
        this.from = from;
        this.to = to;
        this.kind = kind;
    }

    VehicleStatus from() {
        return from;
    }

    VehicleStatus to() {
        return to;
    }

    MovementKind kind() {
        return kind;
    }

    /** Whether nobody has a claim on the car afterwards who had one before. */
    boolean endsClaim() {
        return this == RELEASE || this == SALE_UNDONE || this == RETURN;
    }
}
