package dev.keeper.ordering.order.event;

import dev.keeper.common.messaging.Event;
import java.util.UUID;

/** A fact about an order; the facts about one order stay in order. */
public interface OrderEvent extends Event {

    UUID orderId();

    @Override
    default String topic() {
        return "keeper.orders.v1";
    }

    @Override
    default String key() {
        return orderId().toString();
    }
}
