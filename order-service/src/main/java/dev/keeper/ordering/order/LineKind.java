package dev.keeper.ordering.order;

enum LineKind {
    VEHICLE,
    PRODUCT
}
