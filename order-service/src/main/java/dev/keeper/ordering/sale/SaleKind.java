package dev.keeper.ordering.sale;

/** What is sold: cars, or parts and accessories. */
public enum SaleKind {
    VEHICLE,
    PRODUCT
}
