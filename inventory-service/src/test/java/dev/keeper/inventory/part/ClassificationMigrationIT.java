package dev.keeper.inventory.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.inventory.OldDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ClassificationMigrationIT {

    @Test
    void textsThatPeopleTypedBecomeBrandsAndCategories() {
        var database = OldDatabase.after("2");
        var jdbc = database.jdbc();
        product(jdbc, "A", "Brembo", "Brakes");
        product(jdbc, "B", " brembo ", "brakes");
        product(jdbc, "C", "Brembo", "  ");
        product(jdbc, "D", "", null);
        product(jdbc, "E", "Bosch", null);

        database.bringUpToDate();

        assertThat(texts(jdbc, "SELECT name FROM brands ORDER BY name")).containsExactly("Bosch", "Brembo");
        assertThat(texts(jdbc, "SELECT lower(name) FROM categories")).containsExactly("brakes");
        assertThat(texts(jdbc, "SELECT sku || ' ' || coalesce(brand, '-') FROM products ORDER BY sku"))
                .containsExactly("A Brembo", "B Brembo", "C Brembo", "D -", "E Bosch");
        assertThat(texts(jdbc, "SELECT sku FROM products WHERE category IS NULL ORDER BY sku"))
                .containsExactly("C", "D", "E");
        assertThat(texts(jdbc, "SELECT sku FROM products WHERE search_text LIKE '%brembo%' ORDER BY sku"))
                .containsExactly("A", "B", "C");
    }

    private static void product(JdbcClient jdbc, String sku, String brand, String category) {
        jdbc.sql("""
                        INSERT INTO products (id, version, sku, name, brand, category, price, currency)
                        VALUES (uuidv7(), 0, :sku, 'Part', :brand, :category, 1, 'USD')
                        """)
                .param("sku", sku)
                .param("brand", brand)
                .param("category", category)
                .update();
    }

    private static List<String> texts(JdbcClient jdbc, String query) {
        return jdbc.sql(query).query(String.class).list();
    }
}
