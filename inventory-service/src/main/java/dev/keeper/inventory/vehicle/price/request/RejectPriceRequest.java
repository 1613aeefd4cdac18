package dev.keeper.inventory.vehicle.price.request;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The rejection of a price below the floor.
 *
 * @param reason for the employee who asked
 */
record RejectPriceRequest(
        @Schema(example = "Sell it at the floor") @NotBlank @Size(max = 200)
        String reason) {}
