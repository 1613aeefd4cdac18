package dev.keeper.inventory.reorder.alert;

import java.time.Instant;
import java.util.UUID;

/** Available stock fell to the minimum or below. */
public record StockLow(
        UUID alertId,
        String branch,
        String sku,
        String productName,
        int available,
        int minimum,
        int target,
        Instant raisedAt)
        implements StockEvent {

    /** Creates the event for a product that fell to its minimum. */
    public static StockLow of(Crossing crossing, String sku, String productName, Instant raisedAt) {
        return new StockLow(
                crossing.alertId(),
                crossing.branch(),
                sku,
                productName,
                crossing.available(),
                crossing.minimum(),
                crossing.target(),
                raisedAt);
    }

    @Override
    public String key() {
        return branch + ":" + sku;
    }

    @Override
    public String type() {
        return "stock.low.v1";
    }
}
