package dev.keeper.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recomputes the stock from the ledger and from the active reservations; both have to say what the levels say. */
@TestComponent
public class Books {

    private final JdbcClient jdbc;

    Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Fails with the rows that do not add up. */
    public void assertBalanced() {
        assertThat(levelsUnlikeTheirLedger()).as("levels unlike their ledger").isEmpty();
        assertThat(levelsUnlikeTheirReservations())
                .as("levels unlike their active reservations")
                .isEmpty();
        assertThat(impossibleLevels()).as("impossible levels").isEmpty();
        assertThat(gapsInTheLedger())
                .as("lines that do not follow from the one before")
                .isEmpty();
        assertThat(carsUnlikeTheirReservations())
                .as("cars unlike their active reservations")
                .isEmpty();
        assertThat(carsUnlikeTheirLedger()).as("cars unlike their ledger").isEmpty();
    }

    private List<?> levelsUnlikeTheirLedger() {
        return rows("""
                SELECT level.*, ledger.* FROM stock_levels level
                LEFT JOIN (SELECT product_id, branch_code, sum(on_hand_after - on_hand_before) AS moved,
                        sum(reserved_after - reserved_before) AS claimed
                    FROM movements WHERE product_id IS NOT NULL GROUP BY 1, 2) ledger USING (product_id, branch_code)
                WHERE level.on_hand <> coalesce(moved, 0) OR level.reserved <> coalesce(claimed, 0)
                """);
    }

    private List<?> levelsUnlikeTheirReservations() {
        return rows("""
                SELECT level.*, claims.* FROM stock_levels level
                LEFT JOIN (SELECT line.product_id, reservation.branch_code, sum(line.quantity) AS claimed
                    FROM reservation_lines line JOIN reservations reservation ON reservation.id = line.reservation_id
                    WHERE reservation.status = 'ACTIVE' AND line.product_id IS NOT NULL
                    GROUP BY 1, 2) claims USING (product_id, branch_code)
                WHERE level.reserved <> coalesce(claims.claimed, 0)
                """);
    }

    private List<?> impossibleLevels() {
        return rows("SELECT * FROM stock_levels WHERE NOT (on_hand >= reserved AND reserved >= 0)");
    }

    private List<?> gapsInTheLedger() {
        return rows("""
                SELECT * FROM (SELECT movements.*,
                        lag(on_hand_after, 1, 0) OVER line AS on_hand_until_then,
                        lag(reserved_after, 1, 0) OVER line AS reserved_until_then
                    FROM movements WINDOW line AS (PARTITION BY branch_code, product_id, vehicle_id ORDER BY id)) lines
                WHERE on_hand_before <> on_hand_until_then OR reserved_before <> reserved_until_then
                """);
    }

    private List<?> carsUnlikeTheirReservations() {
        return rows("""
                SELECT car.vin, car.status, count(reservation.id) FROM vehicles car
                LEFT JOIN reservation_lines line ON line.vehicle_id = car.id
                LEFT JOIN reservations reservation ON reservation.id = line.reservation_id
                    AND reservation.status = 'ACTIVE'
                    AND (reservation.order_id = car.held_by_order_id OR reservation.id = car.held_by_hold_id)
                GROUP BY car.id
                HAVING count(reservation.id) <> CASE car.status WHEN 'RESERVED' THEN 1 ELSE 0 END
                """);
    }

    private List<?> carsUnlikeTheirLedger() {
        return rows("""
                SELECT car.vin, car.status FROM vehicles car JOIN movements line ON line.vehicle_id = car.id
                GROUP BY car.id
                HAVING sum(on_hand_after - on_hand_before) <> CASE WHEN car.deleted_at IS NULL AND car.status IN
                        ('PREPARATION', 'AVAILABLE', 'RESERVED', 'IN_TRANSFER', 'RETURNED') THEN 1 ELSE 0 END
                    OR sum(reserved_after - reserved_before) <> CASE WHEN car.status = 'RESERVED'
                        OR (car.status = 'IN_TRANSFER' AND car.held_since IS NOT NULL) THEN 1 ELSE 0 END
                """);
    }

    private List<?> rows(String query) {
        return jdbc.sql(query).query().listOfRows();
    }
}
