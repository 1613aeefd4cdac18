package dev.keeper.inventory.reorder.part;

import dev.keeper.common.messaging.Event;

/** What is told about the stock of a product at a branch. */
interface StockEvent extends Event {

    String branch();

    String sku();

    @Override
    default String topic() {
        return "keeper.stock.v1";
    }

    @Override
    default String key() {
        return branch() + ":" + sku();
    }
}
