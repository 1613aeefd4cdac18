package dev.keeper.inventory.reorder;

import java.time.Instant;
import java.util.UUID;

/** Available stock fell to the minimum or below. */
record StockLow(
        UUID alertId,
        String branch,
        String sku,
        String productName,
        int available,
        int minimum,
        int target,
        Instant raisedAt)
        implements StockEvent {

    static StockLow of(UUID alertId, ReorderRule rule, int available, Instant raisedAt) {
        return new StockLow(
                alertId,
                rule.branchCode(),
                rule.product().sku(),
                rule.product().name(),
                available,
                rule.minimum(),
                rule.target(),
                raisedAt);
    }

    @Override
    public String type() {
        return "stock.low.v1";
    }
}
