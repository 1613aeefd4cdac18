package dev.keeper.ordering.customer;

/** A private person or a company. */
public enum CustomerKind {
    PRIVATE,
    COMPANY
}
