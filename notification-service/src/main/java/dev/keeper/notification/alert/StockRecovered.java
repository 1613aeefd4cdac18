package dev.keeper.notification.alert;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** {@code stock.recovered.v1}: the available units of a product at a branch rose above the minimum again. */
public record StockRecovered(UUID alertId, String branch, String sku, Instant recoveredAt) {

    public StockRecovered {
        requireNonNull(alertId, "alertId");
        requireNonNull(branch, "branch");
        requireNonNull(sku, "sku");
        requireNonNull(recoveredAt, "recoveredAt");
    }
}
