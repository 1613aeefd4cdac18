package dev.keeper.inventory.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.inventory.OldDatabase;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class MovementQuantityMigrationIT {

    private static final UUID PRODUCT = UUID.fromString("0199a3c4-5d6e-7f80-9a1b-2c3d4e5f6081");

    private final OldDatabase database = OldDatabase.after("12");
    private final JdbcClient jdbc = database.jdbc();

    @BeforeEach
    void aCountThatFoundNothingToCorrect() {
        jdbc.sql("""
                        INSERT INTO products (id, version, sku, name, price, currency)
                        VALUES (:id, 0, 'OIL', 'Oil', 1, 'USD')
                        """).param("id", PRODUCT).update();
        move(0);
        database.bringUpToDate();
    }

    @Test
    void oldLinesAboutNothingStay() {
        assertThat(jdbc.sql("SELECT count(*) FROM movements WHERE quantity = 0")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void newLinesAreAboutSomething() {
        assertThatThrownBy(() -> move(0))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("chk_movements_quantity_positive");
        move(1);
    }

    private void move(int quantity) {
        jdbc.sql("""
                        INSERT INTO movements (at, kind, branch_code, product_id, sku, quantity, on_hand_before,
                            on_hand_after, reserved_before, reserved_after, actor_name)
                        VALUES (now(), 'ADJUSTMENT', 'PHL', :product, 'OIL', :quantity, 5, 5, 0, 0, 'Anna Rossi')
                        """).param("product", PRODUCT).param("quantity", quantity).update();
    }
}
