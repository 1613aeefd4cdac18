package dev.keeper.inventory.vehicle.specification;

/** How a car changes its gears. */
public enum Transmission {
    MANUAL,
    AUTOMATIC,
    SEMI_AUTOMATIC,
    CVT,
    OTHER
}
