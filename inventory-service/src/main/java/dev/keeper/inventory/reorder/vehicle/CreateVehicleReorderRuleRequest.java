package dev.keeper.inventory.reorder.vehicle;

import dev.keeper.common.code.BranchCode;
import dev.keeper.inventory.reorder.ReorderRule;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The minimum and target of a make or model at a branch.
 *
 * @param model absent for all models of the make
 * @param minimum the alert is raised when this many or fewer are for sale
 * @param target the number of cars to restock to; above the minimum
 */
record CreateVehicleReorderRuleRequest(
        @NotNull BranchCode branch,

        @Schema(example = "Hyundai") @NotBlank @Size(max = 60) @Pattern(regexp = PRINTABLE, message = UNPRINTABLE)
        String make,

        @Schema(example = "Santa Fe")
        @Size(max = 60)
        @Pattern(
                regexp = "[^\\x00-\\x1F\\x7F]*\\S[^\\x00-\\x1F\\x7F]*",
                message = "must not be blank nor contain control characters")
        @Nullable
        String model,

        @Schema(example = "2") @PositiveOrZero @Max(1_000_000)
        int minimum,

        @Schema(example = "5") @PositiveOrZero @Max(1_000_000)
        int target) {

    private static final String PRINTABLE = "[^\\x00-\\x1F\\x7F]*";
    private static final String UNPRINTABLE = "must not contain control characters";

    ReorderRule toRule() {
        return ReorderRule.ofVehicles(
                branch.value(), make.strip(), model == null ? null : model.strip(), minimum, target);
    }
}
