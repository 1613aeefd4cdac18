package dev.keeper.ordering.order.attention;

import dev.keeper.common.security.Caller;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the stock could not follow, until an employee has reconciled it. */
@Component
public class Discrepancies {

    private final JdbcClient jdbc;

    Discrepancies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Records a discrepancy.
     *
     * @param what the missing step, such as {@code COMPLETION}
     * @param why a sentence for people
     * @return whether the order exists
     */
    public boolean add(UUID orderId, String what, String why, Instant since) {
        return jdbc.sql("""
                        INSERT INTO unresolved_orders (id, order_id, what, why, since)
                        SELECT uuidv7(), id, :what, :why, :since FROM orders WHERE id = :order
                        """)
                        .param("order", orderId)
                        .param("what", what)
                        .param("why", why)
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Reconciles every open discrepancy of the order, and returns how many there were. */
    int reconcile(UUID orderId, Caller by, String how, Instant at) {
        return jdbc.sql("""
                        UPDATE unresolved_orders
                        SET resolved_at = :at, resolved_by_id = :byId, resolved_by_name = :byName, resolution = :how
                        WHERE order_id = :order AND resolved_at IS NULL
                        """)
                .param("order", orderId)
                .param("byId", by.id())
                .param("byName", by.name())
                .param("how", how)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
