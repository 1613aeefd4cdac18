package dev.keeper.inventory.orderclaim;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which returns of orders were taken in, so that none is a second time, whatever message tells of it. */
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
}
