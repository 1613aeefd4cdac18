package dev.keeper.ordering.order;

import dev.keeper.common.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order cannot be: the stock refused it, or gave no usable answer in time; what is reserved for it is free again. */
record OrderRejected(
        UUID orderId,
        String orderNumber,
        String branch,
        Employee salesperson,
        OrderFacts.Buyer customer,
        String reason,
        String what,
        @Nullable Money total)
        implements OrderEvent {

    static OrderRejected from(Order order) {
        var facts = OrderFacts.of(order);
        return new OrderRejected(
                order.id(),
                facts.orderNumber(),
                facts.branch(),
                facts.salesperson(),
                facts.customer(),
                String.valueOf(order.statusReason()),
                facts.what(),
                facts.total());
    }

    @Override
    public String type() {
        return "order.rejected.v1";
    }
}
