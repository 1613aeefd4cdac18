package dev.keeper.ordering.order;

import java.time.Instant;
import java.util.UUID;

/** The customer has everything of an order; it leaves the stock. */
record OrderCompleted(UUID orderId, String orderNumber, String branch, Instant completedAt, Employee by)
        implements OrderEvent {

    static OrderCompleted from(Order order, Employee by, Instant completedAt) {
        return new OrderCompleted(order.id(), order.number(), order.branch(), completedAt, by);
    }

    @Override
    public String type() {
        return "order.completed.v1";
    }
}
