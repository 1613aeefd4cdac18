package dev.keeper.ordering.order;

import java.util.UUID;

/** An order was called off before it was completed; what is reserved for it is free again. */
record OrderCancelled(UUID orderId, String orderNumber, String branch, String reason, Employee by)
        implements OrderEvent {

    static OrderCancelled from(Order order, Employee by) {
        return new OrderCancelled(order.id(), order.number(), order.branch(), String.valueOf(order.statusReason()), by);
    }

    @Override
    public String type() {
        return "order.cancelled.v1";
    }
}
