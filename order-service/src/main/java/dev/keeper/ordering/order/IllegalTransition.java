package dev.keeper.ordering.order;

import dev.keeper.common.problem.RuleBroken;
import java.util.Map;

/** An order is not in a status from which it can be what was asked for (409). */
class IllegalTransition extends RuleBroken {

    private static final long serialVersionUID = 1L;

    private final OrderStatus from;

    IllegalTransition(String orderNumber, OrderStatus from, OrderStatus to) {
        super("ILLEGAL_TRANSITION", "Order %s is %s and cannot become %s.".formatted(orderNumber, from, to));
        this.from = from;
    }

    @Override
    protected Map<String, Object> properties() {
        return Map.of("orderStatus", from.name());
    }
}
