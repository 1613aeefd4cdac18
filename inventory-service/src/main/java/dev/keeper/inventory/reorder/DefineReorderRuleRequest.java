package dev.keeper.inventory.reorder;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * When a branch has too little of a product.
 *
 * @param minimum the alert is raised when available falls to this or below
 * @param target what to fill up to; above the minimum
 */
record DefineReorderRuleRequest(
        @Schema(example = "5") @PositiveOrZero @Max(1_000_000)
        int minimum,

        @Schema(example = "20") @PositiveOrZero @Max(1_000_000)
        int target) {}
