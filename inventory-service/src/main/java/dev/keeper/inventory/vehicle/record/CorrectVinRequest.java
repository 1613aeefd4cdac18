package dev.keeper.inventory.vehicle.record;

import dev.keeper.inventory.vin.Vin;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The correct VIN of a car.
 *
 * @param acceptVinWarning accepts a VIN without a valid check digit where the standard demands none
 */
record CorrectVinRequest(
        @NotNull Vin vin,

        @Schema(example = "Misread on the windscreen") @NotBlank @Size(max = 200)
        String reason,

        @Nullable Boolean acceptVinWarning) {}
