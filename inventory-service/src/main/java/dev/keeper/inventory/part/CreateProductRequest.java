package dev.keeper.inventory.part;

import dev.keeper.common.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A product to add to the catalogue. Its brand and category must exist. */
public record CreateProductRequest(
        @NotNull Sku sku,

        @Schema(example = "Brake pads, front") @NotBlank @Size(max = 200)
        String name,

        @Size(max = 2000) @Nullable String description,

        @Schema(example = "Brembo") @Size(max = 100) @Nullable
        String brand,

        @Schema(example = "Brakes") @Size(max = 100) @Nullable
        String category,

        @Schema(example = "XL") @Size(max = 50) @Nullable String size,

        @Schema(example = "black") @Size(max = 50) @Nullable String colour,

        @Schema(example = "4006633123457") @Pattern(regexp = Barcode.PATTERN, message = Barcode.MESSAGE) @Nullable
        String barcode,

        @NotNull @PositiveOrZero Money price) {

    ProductDetails details() {
        return new ProductDetails(name, description, brand, category, size, colour, barcode, price);
    }
}
