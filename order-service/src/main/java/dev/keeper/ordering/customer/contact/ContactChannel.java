package dev.keeper.ordering.customer.contact;

/** A way to contact a customer. */
public enum ContactChannel {
    EMAIL,
    PHONE,
    POST
}
