package dev.keeper.inventory.ledger;

/** What happened to a piece of stock. */
public enum MovementKind {
    RECEIPT,
    ADJUSTMENT,
    RESERVATION,
    RELEASE,
    SALE,
    RETURN,
    ISSUE,
    STATUS_CHANGE
}
