package dev.keeper.ordering.customer;

import dev.keeper.common.problem.Invalid;
import java.util.UUID;

/** The request names a customer that does not exist (422). */
public class UnknownCustomer extends Invalid {

    private static final long serialVersionUID = 1L;

    public UnknownCustomer(UUID customerId) {
        super("UNKNOWN_CUSTOMER", "customerId", "There is no customer %s.".formatted(customerId));
    }
}
