package dev.keeper.ordering.basket;

/** What a line holds. */
public enum LineKind {
    VEHICLE,
    PRODUCT
}
