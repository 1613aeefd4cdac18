package dev.keeper.ordering.customer.contact;

/** A way in which a customer may be addressed. */
public enum ContactChannel {
    EMAIL,
    PHONE,
    POST
}
