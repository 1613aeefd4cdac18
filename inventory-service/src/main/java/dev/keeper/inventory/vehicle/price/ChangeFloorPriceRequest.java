package dev.keeper.inventory.vehicle.price;

import dev.keeper.common.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new floor price, below which a car is not sold without approval.
 *
 * @param floorPrice absent to remove the limit
 * @param reason for the timeline
 */
record ChangeFloorPriceRequest(
        @PositiveOrZero @Nullable Money floorPrice,

        @Schema(example = "Aged over 90 days") @NotBlank @Size(max = 200)
        String reason) {}
