package dev.keeper.inventory.reservation;

/** The status of a reservation: active, or ended as a sale, by release or by expiry. */
public enum ReservationStatus {
    ACTIVE,
    CONVERTED,
    RELEASED,
    EXPIRED
}
