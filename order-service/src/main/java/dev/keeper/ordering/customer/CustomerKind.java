package dev.keeper.ordering.customer;

enum CustomerKind {
    PRIVATE,
    COMPANY
}
