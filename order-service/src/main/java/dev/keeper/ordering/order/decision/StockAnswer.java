package dev.keeper.ordering.order.decision;

import java.util.UUID;

/** What the stock says about an order. */
sealed interface StockAnswer permits StockReserved, StockRejected, StockUnresolved {

    UUID orderId();
}
