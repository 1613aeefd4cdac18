package dev.keeper.ordering.order.returns;

import dev.keeper.common.messaging.Event;
import dev.keeper.common.money.Money;
import dev.keeper.ordering.employee.Employee;
import dev.keeper.ordering.order.OrderFacts;
import dev.keeper.ordering.order.TakenBack;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The customer has returned units; the stock is asked to add them, once per return.
 *
 * @param everything whether the customer has returned the whole order
 */
record OrderReturned(
        UUID orderId,
        String orderNumber,
        String branch,
        UUID returnId,
        String returnNumber,
        Instant returnedAt,
        Employee by,
        String reason,
        Money refund,
        boolean everything,
        List<Line> lines,
        Employee salesperson,
        OrderFacts.Buyer customer,
        String what,
        @Nullable Money total)
        implements Event {

    OrderReturned {
        lines = List.copyOf(lines);
    }

    static OrderReturned from(OrderReturn taken, TakenBack takenBack) {
        var facts = takenBack.facts();
        return new OrderReturned(
                takenBack.orderId(),
                facts.orderNumber(),
                facts.branch(),
                taken.id(),
                taken.number(),
                taken.returnedAt(),
                taken.by(),
                taken.reason(),
                taken.refund(),
                takenBack.everything(),
                takenBack.lines().stream()
                        .map(line -> new Line(line.lineId(), line.vin(), line.sku(), line.quantity()))
                        .toList(),
                facts.salesperson(),
                facts.customer(),
                facts.what(),
                facts.total());
    }

    @Override
    public String topic() {
        return "keeper.orders.v1";
    }

    @Override
    public String type() {
        return "order.returned.v1";
    }

    @Override
    public String key() {
        return orderId.toString();
    }

    /** Units of one line of the order. */
    record Line(UUID lineId, @Nullable String vin, @Nullable String sku, int quantity) {}
}
