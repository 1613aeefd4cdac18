package dev.keeper.inventory.vehicle.record;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The VIN that a car really has.
 *
 * @param acceptVinWarning accepts a VIN without check digit where none is demanded
 */
record CorrectVinRequest(
        @Schema(example = "5XYZT3LB1EG147684") @NotBlank String vin,

        @Schema(example = "Misread on the windscreen") @NotBlank @Size(max = 200)
        String reason,

        @Nullable Boolean acceptVinWarning) {}
