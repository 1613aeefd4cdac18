package dev.keeper.inventory.stock.operation;

import dev.keeper.common.problem.Invalid;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A correction of what is on hand: either how many units more or fewer, or how many were counted.
 *
 * @param change how many units more, or fewer when negative; never zero
 * @param countedOnHand how many are really there
 */
record AdjustStockRequest(
        @Schema(example = "PHL") @NotBlank String branch,
        @Schema(example = "BRK-PAD-01") @NotBlank String sku,

        @Schema(example = "-2") @Min(-1_000_000) @Max(1_000_000) @Nullable
        Integer change,

        @Schema(example = "18") @PositiveOrZero @Max(1_000_000_000) @Nullable
        Integer countedOnHand,

        @Schema(example = "Damaged in the store") @NotBlank @Size(max = 200)
        String reason,

        @Size(max = 2000) @Nullable String notes) {

    /**
     * Demands exactly one of change and count.
     *
     * @throws Invalid unless it is so
     */
    void requireOneOfChangeAndCount() {
        if ((change == null) == (countedOnHand == null)) {
            throw new Invalid("change", "Give either change or countedOnHand.");
        }
        if (change != null && change == 0) {
            throw new Invalid("change", "must not be 0");
        }
    }

    /** By how much it changes what is on hand. */
    int changeFrom(int onHand) {
        if (countedOnHand != null) {
            return countedOnHand - onHand;
        }
        return change == null ? 0 : change;
    }
}
