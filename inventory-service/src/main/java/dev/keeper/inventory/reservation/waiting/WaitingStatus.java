package dev.keeper.inventory.reservation.waiting;

/** What became of a customer who waits. */
enum WaitingStatus {
    WAITING,
    OFFERED,
    WITHDRAWN
}
