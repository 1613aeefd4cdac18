package dev.keeper.inventory.vehicle.specification;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a car got new oil.
 *
 * @param odometer what its odometer showed then, in its own unit
 */
public record OilChange(
        @Schema(example = "2026-08-30") @NotNull @PastOrPresent
        LocalDate on,

        @Schema(example = "41200") @PositiveOrZero @Max(9_999_999) @Nullable
        Integer odometer) {}
