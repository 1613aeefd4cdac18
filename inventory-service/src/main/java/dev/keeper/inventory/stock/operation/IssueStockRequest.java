package dev.keeper.inventory.stock.operation;

import dev.keeper.common.code.BranchCode;
import dev.keeper.inventory.part.Sku;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units that leave a branch without a sale.
 *
 * @param reason their use or the reason of their loss; the ledger shows it as the reference
 */
record IssueStockRequest(
        @NotNull BranchCode branch,

        @Schema(example = "Workshop order 118") @NotBlank @Size(max = 200)
        String reason,

        @Size(max = 2000) @Nullable String notes,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines) {

    /** Units of one product. */
    @Schema(name = "IssueStockLine")
    record Line(
            @NotNull Sku sku,

            @Schema(example = "2") @Positive @Max(1_000_000) int quantity) {}
}
