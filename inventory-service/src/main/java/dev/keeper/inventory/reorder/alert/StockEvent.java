package dev.keeper.inventory.reorder.alert;

import dev.keeper.common.messaging.Event;

/** What is told about the stock of a branch; the news about one product, or about the cars of one rule, stay in order. */
interface StockEvent extends Event {

    @Override
    default String topic() {
        return "keeper.stock.v1";
    }
}
