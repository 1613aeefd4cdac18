package dev.keeper.ordering.order.event;

import dev.keeper.common.money.Money;
import dev.keeper.ordering.employee.Employee;
import dev.keeper.ordering.order.Order;
import dev.keeper.ordering.order.OrderFacts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stock has reserved every line of an order. */
public record OrderConfirmed(
        UUID orderId,
        String orderNumber,
        String branch,
        Employee salesperson,
        OrderFacts.Buyer customer,
        String customerName,
        String what,
        @Nullable Money total)
        implements OrderEvent {

    public static OrderConfirmed from(Order order) {
        var facts = OrderFacts.of(order);
        return new OrderConfirmed(
                order.id(),
                facts.orderNumber(),
                facts.branch(),
                facts.salesperson(),
                facts.customer(),
                facts.customer().name(),
                facts.what(),
                facts.total());
    }

    @Override
    public String type() {
        return "order.confirmed.v1";
    }
}
