package dev.keeper.inventory.stock;

import dev.keeper.common.security.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was taken in, and the levels after it. */
record ReceiptResponse(
        UUID id, String branch, @Nullable String reference, Instant receivedAt, List<StockLevelResponse> levels) {

    static ReceiptResponse from(StockKeeping.Receipt receipt, Actor actor) {
        return new ReceiptResponse(
                receipt.id(),
                receipt.branch(),
                receipt.reference(),
                receipt.receivedAt(),
                receipt.levels().stream()
                        .map(level -> StockLevelResponse.from(level, actor))
                        .toList());
    }
}
