package dev.keeper.ordering.order.line;

import dev.keeper.common.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of a request: either a vehicle or some units of a product.
 *
 * @param vin of a vehicle, in upper or lower case
 * @param sku of a product, in upper or lower case
 * @param quantity required with a SKU; 1 or absent with a VIN
 * @param agreedPrice the agreed unit price; without it and without a discount the list price applies
 * @param discountPercent the discount on the list price, 0 to 100
 */
public record OrderLineRequest(
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

    public OrderLineRequest {
        vin = vin == null || vin.isBlank() ? null : vin.strip().toUpperCase(Locale.ROOT);
        sku = sku == null || sku.isBlank() ? null : sku.strip().toUpperCase(Locale.ROOT);
    }
}
