package dev.keeper.notification.alert;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** {@code stock.low.v1}: the available units of a product at a branch fell to the minimum. */
public record StockLow(
        UUID alertId,
        String branch,
        String sku,
        String productName,
        int available,
        int minimum,
        int target,
        Instant raisedAt) {

    public StockLow {
        requireNonNull(alertId, "alertId");
        requireNonNull(branch, "branch");
        requireNonNull(sku, "sku");
        requireNonNull(productName, "productName");
        requireNonNull(raisedAt, "raisedAt");
    }

    Shortage shortage() {
        return new Shortage(productName, available, minimum, target, raisedAt);
    }
}
