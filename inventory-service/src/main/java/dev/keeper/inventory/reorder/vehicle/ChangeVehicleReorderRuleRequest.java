package dev.keeper.inventory.reorder.vehicle;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * How many cars are too few from now on.
 *
 * @param minimum the alert is raised when so many or fewer are for sale
 * @param target what to fill up to; above the minimum
 */
record ChangeVehicleReorderRuleRequest(
        @Schema(example = "3") @PositiveOrZero @Max(1_000_000)
        int minimum,

        @Schema(example = "6") @PositiveOrZero @Max(1_000_000)
        int target) {}
