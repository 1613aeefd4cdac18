package dev.keeper.ordering.order.status;

import dev.keeper.common.problem.RuleBroken;
import java.util.Map;

/** Only a draft can be changed, and only its prices can be approved (409). */
public class NotADraft extends RuleBroken {

    private static final long serialVersionUID = 1L;

    private final OrderStatus status;

    public NotADraft(String orderNumber, OrderStatus status) {
        super("NOT_A_DRAFT", "Order %s is %s; only a draft can be changed.".formatted(orderNumber, status));
        this.status = status;
    }

    @Override
    protected Map<String, Object> properties() {
        return Map.of("orderStatus", status.name());
    }
}
