package dev.keeper.inventory.vehicle.price;

import dev.keeper.common.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * A new list price of a car, to set or to request.
 *
 * @param reason for the price history
 */
public record ChangePriceRequest(
        @NotNull @Positive Money listPrice,

        @Schema(example = "Spring campaign") @NotBlank @Size(max = 200)
        String reason) {}
