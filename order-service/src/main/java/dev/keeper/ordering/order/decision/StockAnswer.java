package dev.keeper.ordering.order.decision;

import java.util.UUID;

/** What the stock says about an order. */
sealed interface StockAnswer permits StockReserved, StockRejected, StockUnresolved {

    /** Where the stock says it. */
    String TOPIC = "keeper.reservations.v1";

    UUID orderId();
}
