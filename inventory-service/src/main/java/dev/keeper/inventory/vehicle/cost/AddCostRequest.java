package dev.keeper.inventory.vehicle.cost;

import dev.keeper.common.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A cost of a car. */
record AddCostRequest(
        @NotNull CostKind kind,
        @NotNull @Positive Money amount,

        @Schema(example = "New front tyres") @Size(max = 500) @Nullable
        String notes) {}
