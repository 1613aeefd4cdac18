package dev.keeper.inventory.vehicle.history;

/** In which way the record of a car was changed. */
public enum EditKind {
    EDIT,
    VIN_CORRECTION,
    FLOOR_PRICE_CHANGE
}
