package dev.keeper.inventory.stock.operation;

import dev.keeper.common.money.Money;
import dev.keeper.common.security.Caller;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.stock.StockLevel;
import dev.keeper.inventory.stock.StockLevelResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as it was received.
 *
 * @param levels the levels right after it; only in the answer to the delivery itself
 */
record ReceiptResponse(
        UUID id,
        @Schema(example = "PHL") String branch,
        @Schema(example = "DN-4711") @Nullable String reference,
        @Nullable String notes,
        Instant receivedAt,
        @Schema(example = "Priya Shah") String receivedBy,
        List<Line> lines,
        @Nullable List<StockLevelResponse> levels) {

    /**
     * Units of one product.
     *
     * @param unitCost the cost of one unit, for readers who may see it
     */
    @Schema(name = "ReceiptLine")
    record Line(
            @Schema(example = "BRK-PAD-01") String sku,
            @Schema(example = "Brake pads, front") String productName,
            @Schema(example = "20") int quantity,
            @Nullable Money unitCost) {}

    static ReceiptResponse from(StockReceipt receipt, Currency currency, Caller reader) {
        return of(receipt, currency, null, reader);
    }

    static ReceiptResponse from(StockReceipt receipt, Currency currency, Collection<StockLevel> levels, Caller reader) {
        return of(receipt, currency, LevelsResponse.from(levels, reader).levels(), reader);
    }

    private static ReceiptResponse of(
            StockReceipt receipt, Currency currency, @Nullable List<StockLevelResponse> levels, Caller reader) {
        var seesCosts = InventoryRight.SEE_PRODUCT_COSTS.isGrantedTo(reader, receipt.branch());
        return new ReceiptResponse(
                receipt.id(),
                receipt.branch(),
                receipt.reference(),
                receipt.notes(),
                receipt.receivedAt(),
                receipt.receivedBy(),
                receipt.lines().stream()
                        .map(line -> new Line(
                                line.sku(),
                                line.productName(),
                                line.quantity(),
                                seesCosts ? money(line.unitCost(), currency) : null))
                        .toList(),
                levels);
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, Currency currency) {
        return Money.ofNullable(amount, currency);
    }
}
