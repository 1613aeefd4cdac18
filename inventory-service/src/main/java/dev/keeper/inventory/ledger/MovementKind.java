package dev.keeper.inventory.ledger;

/** What happened to a piece of stock. */
public enum MovementKind {
    RECEIPT,
    ISSUE,
    ADJUSTMENT,
    RESERVATION,
    RELEASE,
    SALE,
    RETURN,
    STATUS_CHANGE,

    /** The ledger itself was made to agree with the stock again. */
    CORRECTION
}
