package dev.keeper.ordering.sale;

/** The kind of goods: cars, or parts and accessories. */
public enum SaleKind {
    VEHICLE,
    PRODUCT
}
