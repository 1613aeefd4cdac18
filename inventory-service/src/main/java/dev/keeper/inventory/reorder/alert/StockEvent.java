package dev.keeper.inventory.reorder.alert;

import dev.keeper.common.messaging.Event;

/** An event about the stock of a branch. Events about one product, or about the cars of one rule, keep their order. */
interface StockEvent extends Event {

    @Override
    default String topic() {
        return "keeper.stock.v1";
    }
}
