package dev.keeper.inventory.vehicle.price;

import dev.keeper.common.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new limit below which a car is not sold without approval.
 *
 * @param floorPrice absent when there is to be no limit
 * @param reason why, for the timeline
 */
record ChangeFloorPriceRequest(
        @PositiveOrZero @Nullable Money floorPrice,

        @Schema(example = "Aged over 90 days") @NotBlank @Size(max = 200)
        String reason) {}
