package dev.keeper.inventory.vehicle.status;

import dev.keeper.inventory.ledger.MovementKind;

/**
 * The possible steps of a car: from which status to which, and the kind of movement in the ledger.
 *
 * <p>The statuses alone do not decide everything: the end of an order makes a reserved car available, but not one in
 * transit.
 */
public enum Step {
    /** The maker or seller ships it. */
    SHIPMENT(VehicleStatus.ORDERED, VehicleStatus.IN_TRANSIT, MovementKind.STATUS_CHANGE),
    /** It arrives and needs preparation. */
    ARRIVAL(VehicleStatus.IN_TRANSIT, VehicleStatus.PREPARATION, MovementKind.RECEIPT),
    /** It arrives and needs no preparation. */
    ARRIVAL_READY(VehicleStatus.IN_TRANSIT, VehicleStatus.AVAILABLE, MovementKind.RECEIPT),
    /** Its preparation is finished. */
    READINESS(VehicleStatus.PREPARATION, VehicleStatus.AVAILABLE, MovementKind.STATUS_CHANGE),
    /** An order or a hold reserves it. */
    RESERVATION(VehicleStatus.AVAILABLE, VehicleStatus.RESERVED, MovementKind.RESERVATION),
    /** Its reservation is released. */
    RELEASE(VehicleStatus.RESERVED, VehicleStatus.AVAILABLE, MovementKind.RELEASE),
    /** It is sold to a buyer. */
    SALE(VehicleStatus.RESERVED, VehicleStatus.SOLD, MovementKind.SALE),
    /** The sale is undone before delivery. */
    SALE_UNDONE(VehicleStatus.SOLD, VehicleStatus.AVAILABLE, MovementKind.RETURN),
    /** The buyer drives it away. */
    DELIVERY(VehicleStatus.SOLD, VehicleStatus.DELIVERED, MovementKind.STATUS_CHANGE),
    /** The buyer brings it back. */
    RETURN(VehicleStatus.DELIVERED, VehicleStatus.RETURNED, MovementKind.RETURN),
    /** It is inspected after a return and prepared again. */
    INSPECTION(VehicleStatus.RETURNED, VehicleStatus.PREPARATION, MovementKind.STATUS_CHANGE),
    /** Another dealer buys it. */
    WHOLESALE(VehicleStatus.AVAILABLE, VehicleStatus.WHOLESALED, MovementKind.ISSUE),
    /** It is written off as lost. */
    WRITE_OFF(VehicleStatus.AVAILABLE, VehicleStatus.WRITTEN_OFF, MovementKind.ISSUE);

    private final VehicleStatus from;
    private final VehicleStatus to;
    private final MovementKind kind;

    Step(VehicleStatus from, VehicleStatus to, MovementKind kind) {
        this.from = from;
        this.to = to;
        this.kind = kind;
    }

    /** Returns the status at which it begins. */
    public VehicleStatus from() {
        return from;
    }

    /** Returns the status at which it ends. */
    public VehicleStatus to() {
        return to;
    }

    /** Returns the kind of movement that the ledger records. */
    public MovementKind kind() {
        return kind;
    }

    /** Returns whether the step ends the claim of the car's holder. */
    public boolean endsClaim() {
        return this == RELEASE || this == SALE_UNDONE || this == RETURN;
    }
}
