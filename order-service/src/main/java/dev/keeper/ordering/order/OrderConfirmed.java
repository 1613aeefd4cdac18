package dev.keeper.ordering.order;

import dev.keeper.common.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stock has reserved every line of an order. */
record OrderConfirmed(
        UUID orderId,
        String orderNumber,
        String branch,
        Employee salesperson,
        String customerName,
        @Nullable Money total)
        implements OrderEvent {

    static OrderConfirmed from(Order order) {
        return new OrderConfirmed(
                order.id(),
                order.number(),
                order.branch(),
                order.salesperson(),
                order.customer().name(),
                order.total());
    }

    @Override
    public String type() {
        return "order.confirmed.v1";
    }
}
