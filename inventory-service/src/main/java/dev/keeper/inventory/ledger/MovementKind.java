package dev.keeper.inventory.ledger;

/** The kinds of movements. */
public enum MovementKind {
    RECEIPT,
    ISSUE,
    ADJUSTMENT,
    RESERVATION,
    RELEASE,
    SALE,
    RETURN,
    STATUS_CHANGE,

    /** A repair that makes the ledger agree with the stock again. */
    CORRECTION
}
