package dev.keeper.inventory.pricing;

/** What became of a request for a price. */
enum PriceRequestStatus {
    PENDING,
    APPROVED,
    REJECTED
}
