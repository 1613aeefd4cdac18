package dev.keeper.inventory.specification;

/** How a car changes its gears. */
public enum Transmission {
    MANUAL,
    AUTOMATIC,
    SEMI_AUTOMATIC,
    CVT,
    OTHER
}
