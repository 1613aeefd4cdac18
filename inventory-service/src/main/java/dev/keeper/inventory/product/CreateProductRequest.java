package dev.keeper.inventory.product;

import dev.keeper.common.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A product to be added to the catalogue. */
record CreateProductRequest(
        @Schema(example = "BRK-PAD-01") @NotNull @Pattern(regexp = Sku.PATTERN, message = Sku.MESSAGE)
        String sku,

        @Schema(example = "Brake pads, front") @NotBlank @Size(max = 200)
        String name,

        @Size(max = 2000) @Nullable String description,

        @Schema(example = "Brembo") @Size(max = 100) @Nullable
        String brand,

        @Schema(example = "Brakes") @Size(max = 100) @Nullable
        String category,

        @NotNull @PositiveOrZero Money price) {}
