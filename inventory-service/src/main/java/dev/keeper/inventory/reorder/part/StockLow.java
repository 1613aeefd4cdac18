package dev.keeper.inventory.reorder.part;

import dev.keeper.inventory.stock.StockLevel;
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

    static StockLow of(Crossing crossing, StockLevel level, Instant raisedAt) {
        return new StockLow(
                crossing.alertId(),
                level.branchCode(),
                level.product().sku(),
                level.product().name(),
                crossing.available(),
                crossing.minimum(),
                crossing.target(),
                raisedAt);
    }

    @Override
    public String type() {
        return "stock.low.v1";
    }
}
