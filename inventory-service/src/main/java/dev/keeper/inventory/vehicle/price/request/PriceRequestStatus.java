package dev.keeper.inventory.vehicle.price.request;

/** What became of a request for a price. */
enum PriceRequestStatus {
    PENDING,
    APPROVED,
    REJECTED
}
