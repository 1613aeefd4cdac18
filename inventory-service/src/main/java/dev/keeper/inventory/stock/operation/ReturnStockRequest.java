package dev.keeper.inventory.stock.operation;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.money.Money;
import dev.keeper.inventory.part.Sku;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units that come back from a customer.
 *
 * @param reference the sale that they belong to
 */
record ReturnStockRequest(
        @NotNull BranchCode branch,

        @Schema(example = "PHL-2026-000012") @NotBlank @Size(max = 100)
        String reference,

        @Size(max = 2000) @Nullable String notes,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines) {

    /**
     * Units of one product.
     *
     * @param unitCost the former cost of one unit; the branch's current average when absent
     */
    @Schema(name = "ReturnStockLine")
    record Line(
            @NotNull Sku sku,

            @Schema(example = "1") @Positive @Max(1_000_000) int quantity,

            @PositiveOrZero @Nullable Money unitCost) {}
}
