package dev.keeper.inventory.stock.operation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivery as it was received. */
record StockReceipt(
        UUID id,
        String branch,
        @Nullable String reference,
        @Nullable String notes,
        Instant receivedAt,
        UUID receivedById,
        String receivedBy,
        List<Line> lines) {

    /** Units of one product. */
    record Line(
            UUID productId,
            String sku,
            String productName,
            int quantity,
            @Nullable BigDecimal unitCost) {}
}
