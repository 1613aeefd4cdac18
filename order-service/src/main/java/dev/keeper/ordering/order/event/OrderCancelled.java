package dev.keeper.ordering.order.event;

import dev.keeper.common.money.Money;
import dev.keeper.ordering.employee.Employee;
import dev.keeper.ordering.order.Order;
import dev.keeper.ordering.order.OrderFacts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order was cancelled before its completion; its reserved stock is available again. */
public record OrderCancelled(
        UUID orderId,
        String orderNumber,
        String branch,
        Employee salesperson,
        OrderFacts.Buyer customer,
        String reason,
        Employee by,
        String what,
        @Nullable Money total)
        implements OrderEvent {

    public static OrderCancelled from(Order order, Employee by) {
        var facts = OrderFacts.of(order);
        return new OrderCancelled(
                order.id(),
                facts.orderNumber(),
                facts.branch(),
                facts.salesperson(),
                facts.customer(),
                String.valueOf(order.statusReason()),
                by,
                facts.what(),
                facts.total());
    }

    @Override
    public String type() {
        return "order.cancelled.v1";
    }
}
