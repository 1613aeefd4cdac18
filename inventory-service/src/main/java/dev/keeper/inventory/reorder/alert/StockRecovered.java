package dev.keeper.inventory.reorder.alert;

import java.time.Instant;
import java.util.UUID;

/** Available stock is above the minimum again, or the rule was deleted. */
public record StockRecovered(UUID alertId, String branch, String sku, int available, Instant recoveredAt)
        implements StockEvent {

    @Override
    public String key() {
        return branch + ":" + sku;
    }

    @Override
    public String type() {
        return "stock.recovered.v1";
    }
}
