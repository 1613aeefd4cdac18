package dev.keeper.ordering.privacy;

import dev.keeper.common.problem.RuleBroken;
import java.util.List;
import java.util.Map;

/** Orders or appointments refer to the customer, so it cannot be deleted (409). */
class CustomerReferredTo extends RuleBroken {

    static final String CODE = "CUSTOMER_REFERRED_TO";

    private static final long serialVersionUID = 1L;

    private final transient References references;

    CustomerReferredTo(References references) {
        super(CODE, "Orders or appointments refer to this customer; erase the personal data instead.");
        this.references = references;
    }

    @Override
    protected Map<String, Object> properties() {
        return references.asProperties();
    }

    /**
     * What refers to a customer: the latest few of each kind.
     *
     * @param orders their numbers
     * @param appointments their ids
     */
    record References(List<String> orders, List<String> appointments) {

        References {
            orders = List.copyOf(orders);
            appointments = List.copyOf(appointments);
        }

        boolean areNone() {
            return orders.isEmpty() && appointments.isEmpty();
        }

        Map<String, Object> asProperties() {
            return Map.of("orders", orders, "appointments", appointments);
        }
    }
}
