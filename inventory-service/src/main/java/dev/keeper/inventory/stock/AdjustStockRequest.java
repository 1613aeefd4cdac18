package dev.keeper.inventory.stock;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A correction of what is on hand.
 *
 * @param change how many units more, or fewer when negative; zero changes nothing and leaves only its line in the ledger
 */
record AdjustStockRequest(
        @Schema(example = "PHL") @NotBlank String branch,
        @Schema(example = "BRK-PAD-01") @NotBlank String sku,

        @Schema(example = "-2") @Min(-1_000_000) @Max(1_000_000)
        int change,

        @Schema(example = "Damaged in the store") @NotBlank @Size(max = 200)
        String reason,

        @Size(max = 2000) @Nullable String notes) {}
