package dev.keeper.inventory.vehicle.specification;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/** The odometer reading of a car. */
public record Odometer(
        @Schema(example = "42000") @PositiveOrZero @Max(9_999_999)
        int value,

        @NotNull OdometerUnit unit) {}
