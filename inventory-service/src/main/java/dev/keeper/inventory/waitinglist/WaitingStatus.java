package dev.keeper.inventory.waitinglist;

/** What became of a customer who waits. */
enum WaitingStatus {
    WAITING,
    OFFERED,
    WITHDRAWN
}
