package dev.keeper.ordering.order.status;

import dev.keeper.common.problem.RuleBroken;
import java.util.Map;

/** The current status of the order does not allow the requested one (409). */
public class IllegalTransition extends RuleBroken {

    private static final long serialVersionUID = 1L;

    private final OrderStatus from;

    public IllegalTransition(String orderNumber, OrderStatus from, OrderStatus to) {
        super("ILLEGAL_TRANSITION", "Order %s is %s and cannot become %s.".formatted(orderNumber, from, to));
        this.from = from;
    }

    @Override
    protected Map<String, Object> properties() {
        return Map.of("orderStatus", from.name());
    }
}
