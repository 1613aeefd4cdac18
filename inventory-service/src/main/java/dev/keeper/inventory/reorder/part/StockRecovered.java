package dev.keeper.inventory.reorder.part;

import dev.keeper.inventory.stock.StockLevel;
import java.time.Instant;
import java.util.UUID;

/** Available stock is above the minimum again, or nobody watches it any more. */
record StockRecovered(UUID alertId, String branch, String sku, int available, Instant recoveredAt)
        implements StockEvent {

    static StockRecovered of(UUID alertId, StockLevel level, Instant recoveredAt) {
        return new StockRecovered(alertId, level.branchCode(), level.product().sku(), level.available(), recoveredAt);
    }

    @Override
    public String type() {
        return "stock.recovered.v1";
    }
}
