package dev.keeper.ordering.privacy;

import dev.keeper.common.problem.RuleBroken;
import dev.keeper.ordering.privacy.CustomerReferredTo.References;
import java.util.Map;

/** The customer has an open order or appointment, which still needs the personal data (409). */
class CustomerHasOpenBusiness extends RuleBroken {

    private static final long serialVersionUID = 1L;

    private final transient References open;

    CustomerHasOpenBusiness(References open) {
        super(
                "CUSTOMER_HAS_OPEN_BUSINESS",
                "An order or an appointment of this customer is under way; complete or cancel it first.");
        this.open = open;
    }

    @Override
    protected Map<String, Object> properties() {
        return open.asProperties();
    }
}
