package dev.keeper.inventory.reorder;

import java.time.Instant;
import java.util.UUID;

/** Available stock is above the minimum again. */
record StockRecovered(UUID alertId, String branch, String sku, int available, Instant recoveredAt)
        implements StockEvent {

    static StockRecovered of(UUID alertId, ReorderRule rule, int available, Instant recoveredAt) {
        return new StockRecovered(alertId, rule.branchCode(), rule.product().sku(), available, recoveredAt);
    }

    @Override
    public String type() {
        return "stock.recovered.v1";
    }
}
