package dev.keeper.inventory.reservation.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.inventory.OldDatabase;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReturnedUnitsMigrationIT {

    private static final UUID ORDER = UUID.randomUUID();

    private final OldDatabase database = OldDatabase.after("9");
    private final JdbcClient jdbc = database.jdbc();

    @Test
    void whatCameBackBeforeIsCountedOnTheFirstLinesOfTheProduct() {
        jdbc.sql("""
                        INSERT INTO products (id, version, sku, name, price, currency)
                        VALUES (uuidv7(), 0, 'PADS', 'Pads', 1, 'USD'), (uuidv7(), 0, 'DISC', 'Disc', 1, 'USD')
                        """).update();
        jdbc.sql("""
                        INSERT INTO reservations (id, order_id, order_number, branch_code, status, made_at)
                        VALUES (:order, :order, 'PHL-1', 'PHL', 'CONVERTED', now())
                        """).param("order", ORDER).update();
        line("PADS", 2);
        line("PADS", 4);
        line("PADS", 1);
        line("DISC", 1);
        returned("PADS", 1);
        returned("PADS", 3);

        database.bringUpToDate();

        assertThat(jdbc.sql("""
                                SELECT sold || ' sold, ' || returned || ' returned' FROM returned_units
                                JOIN reservation_lines USING (order_line_id) ORDER BY reservation_lines.id
                                """).query(String.class).list())
                .containsExactly("2 sold, 2 returned", "4 sold, 2 returned");
    }

    private void line(String sku, int quantity) {
        jdbc.sql("""
                        INSERT INTO reservation_lines (id, reservation_id, order_line_id, product_id, quantity)
                        SELECT uuidv7(), :order, uuidv7(), id, :quantity FROM products WHERE sku = :sku
                        """)
                .param("order", ORDER)
                .param("quantity", quantity)
                .param("sku", sku)
                .update();
    }

    private void returned(String sku, int quantity) {
        jdbc.sql("INSERT INTO order_returns (id, order_id, booked_at) VALUES (uuidv7(), :order, now())")
                .param("order", ORDER)
                .update();
        jdbc.sql("""
                        INSERT INTO movements (at, kind, branch_code, product_id, sku, quantity, on_hand_before,
                            on_hand_after, reserved_before, reserved_after, actor_name, order_id)
                        SELECT now(), 'RETURN', 'PHL', id, sku, :quantity, 5, 5 + :quantity, 0, 0, 'Ann', :order
                        FROM products WHERE sku = :sku
                        """)
                .param("order", ORDER)
                .param("quantity", quantity)
                .param("sku", sku)
                .update();
    }
}
