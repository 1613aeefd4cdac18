package dev.keeper.ordering.order.line;

/** What a line holds. */
public enum LineKind {
    VEHICLE,
    PRODUCT
}
