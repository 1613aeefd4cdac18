package dev.keeper.inventory.reservation.order;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which returns of orders were taken in, so that none is a second time, whatever message tells of it; and how many units of
 * each line they brought back, so that together they are never more than were sold.
 */
@Component
class BookedReturns {

    private final JdbcClient jdbc;

    BookedReturns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Books a return together with the current transaction; false if it was booked before. */
    boolean bookOnce(UUID returnId, UUID orderId, Instant at) {
        return jdbc.sql("""
                        INSERT INTO order_returns (id, order_id, booked_at) VALUES (:id, :order, :at)
                        ON CONFLICT (id) DO NOTHING
                        """)
                        .param("id", returnId)
                        .param("order", orderId)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** How many units of a line have come back until now. */
    int unitsOf(UUID orderId, UUID lineId) {
        return jdbc.sql("SELECT returned FROM returned_units WHERE order_id = :order AND order_line_id = :line")
                .param("order", orderId)
                .param("line", lineId)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Books units of a line that come back together with the current transaction; the database refuses too many. */
    void addUnits(UUID orderId, UUID lineId, int sold, int units) {
        jdbc.sql("""
                        INSERT INTO returned_units (order_id, order_line_id, sold, returned)
                        VALUES (:order, :line, :sold, :units)
                        ON CONFLICT (order_id, order_line_id)
                            DO UPDATE SET returned = returned_units.returned + excluded.returned
                        """)
                .param("order", orderId)
                .param("line", lineId)
                .param("sold", sold)
                .param("units", units)
                .update();
    }
}
