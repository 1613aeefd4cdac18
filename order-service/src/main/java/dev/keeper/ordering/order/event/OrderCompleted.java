package dev.keeper.ordering.order.event;

import dev.keeper.common.money.Money;
import dev.keeper.ordering.employee.Employee;
import dev.keeper.ordering.order.Order;
import dev.keeper.ordering.order.OrderFacts;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customer has received the whole order; it leaves the stock. */
public record OrderCompleted(
        UUID orderId,
        String orderNumber,
        String branch,
        Employee salesperson,
        OrderFacts.Buyer customer,
        Instant completedAt,
        Employee by,
        String what,
        @Nullable Money total)
        implements OrderEvent {

    public static OrderCompleted from(Order order, Employee by, Instant completedAt) {
        var facts = OrderFacts.of(order);
        return new OrderCompleted(
                order.id(),
                facts.orderNumber(),
                facts.branch(),
                facts.salesperson(),
                facts.customer(),
                completedAt,
                by,
                facts.what(),
                facts.total());
    }

    @Override
    public String type() {
        return "order.completed.v1";
    }
}
