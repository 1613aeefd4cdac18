package dev.keeper.inventory.vehicle.history;

/** The kinds of edits to the record of a car. */
public enum EditKind {
    EDIT,
    VIN_CORRECTION,
    FLOOR_PRICE_CHANGE
}
