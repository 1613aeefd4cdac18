package dev.keeper.ordering.report;

/** What is sold: cars, or parts and accessories. */
enum SaleKind {
    VEHICLE,
    PRODUCT
}
