package dev.keeper.inventory.vehicle.cost;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The cancellation of a wrong cost.
 *
 * @param reason for the timeline
 */
record CancelCostRequest(
        @Schema(example = "Belongs to another car") @NotBlank @Size(max = 200)
        String reason) {}
