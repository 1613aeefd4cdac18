package dev.keeper.ordering.order.decision;

import java.util.UUID;

/** An answer of the stock about an order. */
sealed interface StockAnswer permits StockReserved, StockRejected, StockUnresolved {

    /** The topic of the stock's answers. */
    String TOPIC = "keeper.reservations.v1";

    UUID orderId();
}
