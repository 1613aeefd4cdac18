package dev.keeper.ordering.customer;

import dev.keeper.common.problem.RuleBroken;
import java.util.Map;
import java.util.UUID;

/** Another customer has this tax id (409). */
class TaxIdTaken extends RuleBroken {

    static final String CODE = "TAX_ID_TAKEN";

    private static final long serialVersionUID = 1L;

    private final UUID customerId;
    private final String customerName;

    TaxIdTaken(Customer other) {
        super(CODE, "The customer %s has this tax id already.".formatted(other.name()));
        this.customerId = other.id();
        this.customerName = other.name();
    }

    @Override
    protected Map<String, Object> properties() {
        return Map.of("customerId", customerId, "customerName", customerName);
    }
}
