package dev.keeper.inventory.reservation;

/** Where a claim is: it ends as a sale, given back, or run out. */
public enum ReservationStatus {
    ACTIVE,
    CONVERTED,
    RELEASED,
    EXPIRED
}
