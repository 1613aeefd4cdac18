package dev.keeper.ordering.order.event;

import java.util.List;
import java.util.UUID;

/** Published within this process after the commit: these orders no longer wait for an answer. */
public record OrdersDecided(List<UUID> orderIds) {

    public OrdersDecided {
        orderIds = List.copyOf(orderIds);
    }
}
