package dev.keeper.inventory.stock;

import dev.keeper.common.messaging.Event;
import java.time.Instant;

/** The quantities of a product at a branch after the movements of one transaction. */
record StockLevelChanged(
        String branch,
        String sku,
        String productName,
        int onHand,
        int reserved,
        int incoming,
        int available,
        Instant changedAt)
        implements Event {

    static StockLevelChanged of(StockLevel level, Instant changedAt) {
        return new StockLevelChanged(
                level.branchCode(),
                level.product().sku(),
                level.product().name(),
                level.onHand(),
                level.reserved(),
                level.incoming(),
                level.available(),
                changedAt);
    }

    @Override
    public String topic() {
        return "keeper.stock.v1";
    }

    @Override
    public String type() {
        return "stock-level.changed.v1";
    }

    @Override
    public String key() {
        return branch + ":" + sku;
    }
}
