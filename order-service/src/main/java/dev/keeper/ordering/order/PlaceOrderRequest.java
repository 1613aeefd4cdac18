package dev.keeper.ordering.order;

import dev.keeper.common.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An order, as a client places it.
 *
 * @param branch the code of the branch that sells
 * @param customerId may be missing where only products are sold, and in a draft
 * @param holdId the hold of the branch whose stock the order takes over; one that is over by then does no harm
 * @param lines 1 to 100; no vehicle and no product stands in two of them
 * @param notes for colleagues
 */
record PlaceOrderRequest(
        @Schema(example = "PHL")
        @NotNull
        @Pattern(regexp = "[A-Z0-9]{2,10}", message = "must be a branch code of 2 to 10 capitals and digits")
        String branch,

        @Nullable UUID customerId,
        @Nullable UUID holdId,

        @Schema(description = "Keep it as a draft; nothing is reserved") @Nullable
        Boolean draft,

        @NotEmpty @Size(max = 100) List<@NotNull @Valid Line> lines,

        @Size(max = 2_000)
        @Pattern(regexp = "[\\P{Cntrl}\\r\\n\\t]*", message = "must not contain control characters")
        @Nullable
        String notes) {

    boolean asDraft() {
        return Boolean.TRUE.equals(draft);
    }

    /** The lines as read; fails at the first that contradicts itself. */
    Basket basket() {
        return basketOf(lines);
    }

    static Basket basketOf(List<Line> lines) {
        return Basket.of(IntStream.range(0, lines.size())
                .mapToObj(index -> OrderedItem.from(lines.get(index), "lines[" + index + "]"))
                .toList());
    }

    /**
     * Either a vehicle or some units of a product.
     *
     * @param vin of a vehicle; capitals and small letters are the same
     * @param sku of a product; capitals and small letters are the same
     * @param quantity required with a SKU, 1 or nothing with a VIN
     * @param agreedPrice the agreed unit price; without it and without a discount the list price applies
     * @param discountPercent what is taken off the list price, 0 to 100
     */
    @Schema(name = "OrderLineRequest")
    record Line(
            @Schema(example = "1M8GDM9AXKP042788")
            @Pattern(regexp = "[A-HJ-NPR-Z0-9]{17}", message = "must have 17 letters and digits without I, O and Q")
            @Nullable
            String vin,

            @Schema(example = "BRK-PAD-01")
            @Pattern(
                    regexp = "[A-Z0-9][A-Z0-9._-]{0,39}",
                    message = "must be 1 to 40 letters, digits, dots, dashes or underscores")
            @Nullable
            String sku,

            @Schema(example = "1") @Min(1) @Max(MAX_QUANTITY) @Nullable
            Integer quantity,

            @Nullable Money agreedPrice,

            @Schema(description = "Off the list price; not beside an agreed price", example = "2.5")
            @DecimalMin("0")
            @DecimalMax("100")
            @Digits(integer = 3, fraction = 2)
            @Nullable
            BigDecimal discountPercent) {

        private static final int MAX_QUANTITY = 9_999;

        Line {
            vin = vin == null || vin.isBlank() ? null : vin.strip().toUpperCase(Locale.ROOT);
            sku = sku == null || sku.isBlank() ? null : sku.strip().toUpperCase(Locale.ROOT);
        }
    }
}
