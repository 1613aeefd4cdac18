package dev.keeper.ordering.order;

import java.util.UUID;

/** An order cannot be: the stock refused it, or gave no usable answer in time; what is reserved for it is free again. */
record OrderRejected(UUID orderId, String orderNumber, String branch, String reason) implements OrderEvent {

    static OrderRejected from(Order order) {
        return new OrderRejected(order.id(), order.number(), order.branch(), String.valueOf(order.statusReason()));
    }

    @Override
    public String type() {
        return "order.rejected.v1";
    }
}
