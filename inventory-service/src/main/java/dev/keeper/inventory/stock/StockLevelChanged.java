package dev.keeper.inventory.stock;

import dev.keeper.common.messaging.Event;
import java.time.Instant;

/** How much of a product a branch has after one or more movements that were committed together. */
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
