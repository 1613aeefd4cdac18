package dev.keeper.ordering.order.event;

import java.util.List;
import java.util.UUID;

/** Told within this process, as soon as it is committed: these orders await no answer any more. */
public record OrdersDecided(List<UUID> orderIds) {

    /** Keeps the ids as they are. */
    public OrdersDecided {
        orderIds = List.copyOf(orderIds);
    }
}
