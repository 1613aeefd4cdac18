package dev.keeper.inventory.part.product;

import dev.keeper.common.listing.Row;
import dev.keeper.common.money.Money;
import dev.keeper.inventory.part.Product;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A product as clients see it. */
record ProductResponse(
        @Schema(example = "BRK-PAD-01") String sku,
        @Schema(example = "Brake pads, front") String name,
        @Nullable String description,
        @Schema(example = "Brembo") @Nullable String brand,
        @Schema(example = "Brakes") @Nullable String category,
        @Schema(example = "XL") @Nullable String size,
        @Schema(example = "black") @Nullable String colour,
        @Schema(example = "4006633123457") @Nullable String barcode,
        Money price,
        boolean active) {

    static final String COLUMNS =
            "sku, name, description, brand, category, size, colour, barcode, price, currency, active";

    static ProductResponse from(Product product) {
        return new ProductResponse(
                product.sku(),
                product.name(),
                product.description(),
                product.brand(),
                product.category(),
                product.size(),
                product.colour(),
                product.barcode(),
                product.price(),
                product.isActive());
    }

    static ProductResponse from(Row row) throws SQLException {
        return new ProductResponse(
                row.text("sku"),
                row.text("name"),
                row.textOrNull("description"),
                row.textOrNull("brand"),
                row.textOrNull("category"),
                row.textOrNull("size"),
                row.textOrNull("colour"),
                row.textOrNull("barcode"),
                row.money("price"),
                row.is("active"));
    }
}
