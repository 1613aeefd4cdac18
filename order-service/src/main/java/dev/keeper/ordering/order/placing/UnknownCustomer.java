package dev.keeper.ordering.order.placing;

import dev.keeper.common.problem.Invalid;
import java.util.UUID;

/** An order names a customer that there is not (422). */
class UnknownCustomer extends Invalid {

    private static final long serialVersionUID = 1L;

    UnknownCustomer(UUID customerId) {
        super("UNKNOWN_CUSTOMER", "customerId", "There is no customer %s.".formatted(customerId));
    }
}
