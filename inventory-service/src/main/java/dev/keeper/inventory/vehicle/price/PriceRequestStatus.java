package dev.keeper.inventory.vehicle.price;

/** What became of a request for a price. */
enum PriceRequestStatus {
    PENDING,
    APPROVED,
    REJECTED
}
