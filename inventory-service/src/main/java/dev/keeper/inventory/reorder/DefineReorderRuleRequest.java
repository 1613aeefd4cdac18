package dev.keeper.inventory.reorder;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * The minimum and target of a product at a branch.
 *
 * @param minimum the alert is raised when available falls to it or below
 * @param target the units to restock to; above the minimum
 */
public record DefineReorderRuleRequest(
        @Schema(example = "5") @PositiveOrZero @Max(1_000_000)
        int minimum,

        @Schema(example = "20") @PositiveOrZero @Max(1_000_000)
        int target) {}
