package dev.keeper.ordering.customer;

/** Whether a customer is a person or a company. */
public enum CustomerKind {
    PRIVATE,
    COMPANY
}
