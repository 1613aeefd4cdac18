package dev.keeper.ordering.stockanswer;

import java.util.UUID;

/** What the stock says about an order. */
sealed interface StockAnswer permits StockReserved, StockRejected, StockUnresolved {

    UUID orderId();
}
