package dev.keeper.inventory.stock.operation;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.problem.Invalid;
import dev.keeper.inventory.part.Sku;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A correction of on hand: either a difference, or a counted quantity.
 *
 * @param change the difference, negative for missing units; never zero
 * @param countedOnHand the counted units
 */
record AdjustStockRequest(
        @NotNull BranchCode branch,
        @NotNull Sku sku,

        @Schema(example = "-2") @Min(-1_000_000) @Max(1_000_000) @Nullable
        Integer change,

        @Schema(example = "18") @PositiveOrZero @Max(1_000_000_000) @Nullable
        Integer countedOnHand,

        @Schema(example = "Damaged in the store") @NotBlank @Size(max = 200)
        String reason,

        @Size(max = 2000) @Nullable String notes) {

    /**
     * Checks that exactly one of change and count is given.
     *
     * @throws Invalid if not
     */
    void requireOneOfChangeAndCount() {
        if ((change == null) == (countedOnHand == null)) {
            throw new Invalid("change", "Give either change or countedOnHand.");
        }
        if (change != null && change == 0) {
            throw new Invalid("change", "must not be 0");
        }
    }

    /** Returns the difference to on hand. */
    int changeFrom(int onHand) {
        if (countedOnHand != null) {
            return countedOnHand - onHand;
        }
        return change == null ? 0 : change;
    }
}
