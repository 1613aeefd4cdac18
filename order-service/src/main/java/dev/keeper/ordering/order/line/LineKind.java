package dev.keeper.ordering.order.line;

/** The kind of goods on a line. */
public enum LineKind {
    VEHICLE,
    PRODUCT
}
