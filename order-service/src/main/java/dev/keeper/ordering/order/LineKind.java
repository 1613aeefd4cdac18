package dev.keeper.ordering.order;

/** What a line holds. */
public enum LineKind {
    VEHICLE,
    PRODUCT
}
