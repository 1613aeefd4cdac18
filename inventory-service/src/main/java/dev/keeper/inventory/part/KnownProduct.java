package dev.keeper.inventory.part;

import dev.keeper.common.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The product data that stock changes need. A record and not an entity, because they read hundreds at a time.
 *
 * @param active whether it is in the catalogue; a deleted product is not received, reserved or sold
 */
public record KnownProduct(
        UUID id,
        String sku,
        String name,
        @Nullable String brand,
        @Nullable String category,
        Money price,
        boolean active) {

    static final String COLUMNS = "id, sku, name, brand, category, price, currency, active";

    static KnownProduct read(ResultSet row) throws SQLException {
        return new KnownProduct(
                row.getObject("id", UUID.class),
                row.getString("sku"),
                row.getString("name"),
                row.getString("brand"),
                row.getString("category"),
                new Money(row.getBigDecimal("price"), Currency.getInstance(row.getString("currency"))),
                row.getBoolean("active"));
    }
}
