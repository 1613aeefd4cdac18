package dev.keeper.inventory.vehicle.price.request;

/** The status of a request for a price. */
enum PriceRequestStatus {
    PENDING,
    APPROVED,
    REJECTED
}
