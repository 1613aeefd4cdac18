package dev.keeper.inventory.reservation.order;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The returns already accepted, and the units of each line that they brought back. They keep a return from being booked
 * twice, whichever message announces it, and a line from returning more units than were sold.
 */
@Component
class BookedReturns {

    private final JdbcClient jdbc;

    BookedReturns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Books a return in the current transaction; returns false if it was booked before. */
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

    /** Returns how many units of a line have come back so far. */
    int unitsOf(UUID orderId, UUID lineId) {
        return jdbc.sql("SELECT returned FROM returned_units WHERE order_id = :order AND order_line_id = :line")
                .param("order", orderId)
                .param("line", lineId)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Books returned units of a line in the current transaction. A constraint refuses more than were sold. */
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
