package dev.keeper.inventory.product;

import dev.keeper.common.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** A product as clients see it. */
record ProductResponse(
        @Schema(example = "BRK-PAD-01") String sku,
        @Schema(example = "Brake pads, front") String name,
        @Nullable String description,
        @Schema(example = "Brembo") @Nullable String brand,
        @Schema(example = "Brakes") @Nullable String category,
        Money price,
        boolean active) {

    static ProductResponse from(Product product) {
        return new ProductResponse(
                product.sku(),
                product.name(),
                product.description(),
                product.brand(),
                product.category(),
                product.price(),
                product.isActive());
    }

    static ProductResponse from(ResultSet row) throws SQLException {
        return new ProductResponse(
                row.getString("sku"),
                row.getString("name"),
                row.getString("description"),
                row.getString("brand"),
                row.getString("category"),
                new Money(row.getBigDecimal("price"), Currency.getInstance(row.getString("currency"))),
                row.getBoolean("active"));
    }
}
