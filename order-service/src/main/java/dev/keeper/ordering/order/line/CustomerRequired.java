package dev.keeper.ordering.order.line;

import dev.keeper.common.problem.Invalid;

/** Vehicles are sold only to a registered customer; parts may be sold anonymously (422). */
public class CustomerRequired extends Invalid {

    private static final long serialVersionUID = 1L;

    public CustomerRequired() {
        super("CUSTOMER_REQUIRED", "customerId", "Say who buys the vehicle; only products are sold to anybody.");
    }
}
