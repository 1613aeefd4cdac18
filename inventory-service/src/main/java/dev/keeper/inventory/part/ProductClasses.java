package dev.keeper.inventory.part;

import dev.keeper.inventory.part.classification.Classification;
import dev.keeper.inventory.part.classification.ClassifiedProducts;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the products of a brand or category. */
@Component
class ProductClasses implements ClassifiedProducts {

    private final JdbcClient jdbc;

    ProductClasses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> anyOf(Classification kind, String name) {
        return jdbc.sql("SELECT sku FROM products WHERE %s = :name LIMIT 1".formatted(kind.word()))
                .param("name", name)
                .query(String.class)
                .optional();
    }
}
