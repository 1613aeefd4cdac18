package dev.keeper.ordering.customer;

import dev.keeper.common.problem.RuleBroken;
import java.util.UUID;

/** The customer's personal data are erased, and none can be recorded again (409). */
class ErasedCustomer extends RuleBroken {

    private static final long serialVersionUID = 1L;

    ErasedCustomer(UUID id) {
        super("CUSTOMER_ERASED", "The personal data of customer %s were erased.".formatted(id));
    }
}
