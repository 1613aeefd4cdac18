package dev.keeper.inventory.reorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.inventory.OldDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ReorderRuleMigrationIT {

    private static final UUID PRODUCT = UUID.fromString("0199a3c4-5d6e-7f80-9a1b-2c3d4e5f6071");
    private static final UUID PARTS = UUID.fromString("0199a3c4-5d6e-7f80-9a1b-2c3d4e5f6072");
    private static final UUID CARS = UUID.fromString("0199a3c4-5d6e-7f80-9a1b-2c3d4e5f6073");
    private static final UUID ALERT = UUID.fromString("0199a3c4-5d6e-7f80-9a1b-2c3d4e5f6074");

    private final OldDatabase database = OldDatabase.after("11");
    private final JdbcClient jdbc = database.jdbc();

    @BeforeEach
    void oldRules() {
        jdbc.sql("INSERT INTO branches (code, name, city) VALUES ('PHL', 'Philadelphia', 'Philadelphia')")
                .update();
        jdbc.sql("""
                        INSERT INTO products (id, version, sku, name, price, currency)
                        VALUES (:id, 0, 'OIL', 'Oil', 1, 'USD')
                        """).param("id", PRODUCT).update();
        jdbc.sql("""
                        INSERT INTO reorder_rules (id, version, branch_code, product_id, minimum, target)
                        VALUES (:id, 0, 'PHL', :product, 1, 5)
                        """).param("id", PARTS).param("product", PRODUCT).update();
        jdbc.sql("""
                        INSERT INTO vehicle_reorder_rules (id, version, branch_code, make, model, minimum, target, alert_id)
                        VALUES (:id, 3, 'PHL', 'Hyundai', 'Santa Fe', 2, 6, :alert)
                        """).param("id", CARS).param("alert", ALERT).update();
        database.bringUpToDate();
    }

    @Test
    void theRulesAboutCarsAreKeptWithVersionAndAlert() {
        assertThat(texts("""
                        SELECT concat_ws(' ', id, version, branch_code, make, model, minimum, target, alert_id)
                        FROM reorder_rules WHERE product_id IS NULL
                        """)).containsExactly(CARS + " 3 PHL Hyundai Santa Fe 2 6 " + ALERT);
        assertThat(texts("SELECT id::text FROM reorder_rules WHERE product_id IS NOT NULL"))
                .containsExactly(PARTS.toString());
    }

    @Test
    void theVersionBeforeReadsLocksAndWritesTheSameRows() {
        inTransaction(() -> {
            jdbc.sql("LOCK TABLE vehicle_reorder_rules IN EXCLUSIVE MODE").update();
            jdbc.sql("""
                            INSERT INTO vehicle_reorder_rules (alert_id, branch_code, make, minimum, model, target, version, id)
                            VALUES (NULL, 'PHL', 'Ford', 1, NULL, 2, 0, uuidv7())
                            """).update();
        });
        inTransaction(() -> {
            assertThat(
                            texts(
                                    "SELECT id::text FROM vehicle_reorder_rules rule WHERE make = 'Hyundai' FOR UPDATE OF rule"))
                    .containsExactly(CARS.toString());
            assertThat(texts("""
                            UPDATE vehicle_reorder_rules rule
                            SET alert_id = CASE WHEN counted.available <= rule.minimum THEN uuidv7() END
                            FROM (SELECT rule.id, 9 AS available FROM vehicle_reorder_rules rule) counted
                            WHERE rule.id = counted.id AND (counted.available <= rule.minimum) = (rule.alert_id IS NULL)
                            RETURNING concat_ws(' ', rule.make, new.alert_id IS NOT NULL, coalesce(new.alert_id, old.alert_id))
                            """)).containsExactly("Hyundai f " + ALERT);
        });
        jdbc.sql("DELETE FROM vehicle_reorder_rules WHERE make = 'Ford' AND version = 0")
                .update();

        assertThat(texts("SELECT concat_ws(' ', make, alert_id) FROM reorder_rules WHERE make IS NOT NULL"))
                .containsExactly("Hyundai");
    }

    @Test
    void aRuleIsAboutAProductOrAboutCars() {
        assertThatThrownBy(() -> insert("NULL", "NULL")).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> insert("'" + PRODUCT + "'", "'Ford'"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> insert("NULL", "'Hyundai', 'SANTA FE'"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void insert(String product, String makeAndModel) {
        var columns = makeAndModel.contains(",") ? "make, model" : "make";
        jdbc.sql("""
                        INSERT INTO reorder_rules (id, version, branch_code, minimum, target, product_id, %s)
                        VALUES (uuidv7(), 0, 'PHL', 1, 2, %s, %s)
                        """.formatted(columns, product, makeAndModel)).update();
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(new DataSourceTransactionManager(database.source()))
                .executeWithoutResult(status -> work.run());
    }

    private List<String> texts(String query) {
        return jdbc.sql(query).query(String.class).list();
    }
}
