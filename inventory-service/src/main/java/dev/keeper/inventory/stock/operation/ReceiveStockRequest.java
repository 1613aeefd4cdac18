package dev.keeper.inventory.stock.operation;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.money.Money;
import dev.keeper.inventory.part.Sku;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A delivery of products to a branch. */
record ReceiveStockRequest(
        @NotNull BranchCode branch,

        @Schema(example = "DN-4711") @Size(max = 100) @Nullable
        String reference,

        @Size(max = 2000) @Nullable String notes,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines) {

    /**
     * Units of one product.
     *
     * @param unitCost the cost of one unit, if known
     */
    @Schema(name = "ReceiveStockLine")
    record Line(
            @NotNull Sku sku,

            @Schema(example = "20") @Positive @Max(1_000_000)
            int quantity,

            @PositiveOrZero @Nullable Money unitCost) {}
}
