package dev.keeper.inventory.vehicle.specification;

/** The transmission of a car. */
public enum Transmission {
    MANUAL,
    AUTOMATIC,
    SEMI_AUTOMATIC,
    CVT,
    OTHER
}
