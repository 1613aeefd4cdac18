package dev.keeper.inventory.vehicle.specification;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last oil change of a car.
 *
 * @param odometer the odometer reading at that time, in the odometer's unit
 */
public record OilChange(
        @Schema(example = "2026-08-30") @NotNull @PastOrPresent
        LocalDate on,

        @Schema(example = "41200") @PositiveOrZero @Max(9_999_999) @Nullable
        Integer odometer) {}
