package dev.keeper.ordering.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order was placed, and the stock is asked to reserve all of it. */
record OrderPlaced(
        UUID orderId,
        String orderNumber,
        String branch,
        Employee salesperson,
        String customerName,
        Instant placedAt,
        Instant answerBy,
        @Nullable UUID holdId,
        List<Line> lines)
        implements OrderEvent {

    OrderPlaced {
        lines = List.copyOf(lines);
    }

    static OrderPlaced from(Order order, @Nullable UUID holdId) {
        return new OrderPlaced(
                order.id(),
                order.number(),
                order.branch(),
                order.salesperson(),
                order.customer().name(),
                order.placedAt(),
                order.answerBy(),
                holdId,
                order.lines().stream().map(Line::from).toList());
    }

    @Override
    public String type() {
        return "order.placed.v1";
    }

    /** One vehicle, or some units of one product. */
    record Line(UUID lineId, @Nullable String vin, @Nullable String sku, int quantity) {

        static Line from(OrderLine line) {
            return new Line(line.id(), line.vin(), line.sku(), line.quantity());
        }
    }
}
