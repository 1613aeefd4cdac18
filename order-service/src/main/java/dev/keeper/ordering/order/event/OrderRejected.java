package dev.keeper.ordering.order.event;

import dev.keeper.common.money.Money;
import dev.keeper.ordering.employee.Employee;
import dev.keeper.ordering.order.Order;
import dev.keeper.ordering.order.OrderFacts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order was rejected: the stock refused it or gave no usable answer in time. Its reserved stock is available again. */
public record OrderRejected(
        UUID orderId,
        String orderNumber,
        String branch,
        Employee salesperson,
        OrderFacts.Buyer customer,
        String reason,
        String what,
        @Nullable Money total)
        implements OrderEvent {

    public static OrderRejected from(Order order) {
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
