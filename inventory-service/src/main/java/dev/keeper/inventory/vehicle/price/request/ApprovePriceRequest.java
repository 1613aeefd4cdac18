package dev.keeper.inventory.vehicle.price.request;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The approval of a price below the floor.
 *
 * @param reason for the employee who asked
 */
record ApprovePriceRequest(
        @Schema(example = "Stands here for too long") @Size(max = 200) @Nullable
        String reason) {}
