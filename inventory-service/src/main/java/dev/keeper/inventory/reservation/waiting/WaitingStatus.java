package dev.keeper.inventory.reservation.waiting;

/** The status of an entry of a waiting list. */
enum WaitingStatus {
    WAITING,
    OFFERED,
    WITHDRAWN
}
