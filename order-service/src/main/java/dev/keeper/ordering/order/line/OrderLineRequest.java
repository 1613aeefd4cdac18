package dev.keeper.ordering.order.line;

import dev.keeper.common.money.Money;
import dev.keeper.ordering.code.Sku;
import dev.keeper.ordering.code.Vin;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of a request: either a vehicle or some units of a product.
 *
 * @param vin of a vehicle
 * @param sku of a product
 * @param quantity required with a SKU, 1 or nothing with a VIN
 * @param agreedPrice the agreed unit price; without it and without a discount the list price applies
 * @param discountPercent the discount on the list price, 0 to 100
 */
public record OrderLineRequest(
        @Nullable Vin vin,
        @Nullable Sku sku,

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
}
