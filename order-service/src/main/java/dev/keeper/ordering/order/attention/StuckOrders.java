package dev.keeper.ordering.order.attention;

import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Keyset;
import dev.keeper.common.listing.KeysetPage;
import dev.keeper.common.listing.Row;
import dev.keeper.common.listing.Rows;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Caller;
import dev.keeper.ordering.OrderingRight;
import dev.keeper.ordering.OrderingSettings;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds stuck orders: undecided after their time, or with an open discrepancy. */
@Service
@Transactional
class StuckOrders {

    private static final Keyset<StuckOrder> LONGEST_FIRST =
            Keyset.<StuckOrder>ascending().instant("since", StuckOrder::since).uuid("id", StuckOrder::entry);

    /** An overdue order is rejected within seconds, and after an outage up to one answer time-out later. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final JdbcClient jdbc;
    private final Discrepancies discrepancies;
    private final OrderingSettings settings;
    private final Clock clock;

    StuckOrders(JdbcClient jdbc, Discrepancies discrepancies, OrderingSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.discrepancies = discrepancies;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns the stuck orders, the longest stuck first. */
    @Transactional(readOnly = true)
    Slice<StuckOrder> find(@Nullable Cursor cursor, int limit, Caller caller) {
        OrderingRight.HANDLE_STUCK_ORDERS.requireEverywhere(caller);
        var page = LONGEST_FIRST.page(limit, cursor);
        var statement = jdbc.sql(query(page)).params(page.parameters()).param("overdue", overdue());
        return page.of(Rows.of(statement, StuckOrders::read));
    }

    private static String query(KeysetPage<StuckOrder> page) {
        return """
                SELECT stuck.*, o.number, o.branch, o.status
                FROM (
                    (SELECT id, order_id, what, why, since FROM unresolved_orders
                     WHERE resolved_at IS NULL AND %1$s ORDER BY %2$s LIMIT :limit)
                    UNION ALL
                    (SELECT id, id, 'ANSWER', 'The stock did not answer in time, and nobody has rejected it.', since
                     FROM (SELECT id, answer_by AS since FROM orders WHERE status = 'PENDING') AS pending
                     WHERE since < :overdue AND %1$s ORDER BY %2$s LIMIT :limit)
                ) AS stuck JOIN (SELECT id AS order_id, number, branch, status FROM orders) AS o USING (order_id)
                ORDER BY %2$s LIMIT :limit
                """.formatted(page.beyond(), page.orderBy());
    }

    /** Returns how many there are. */
    @Transactional(readOnly = true)
    long count() {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM unresolved_orders WHERE resolved_at IS NULL)
                            + (SELECT count(*) FROM orders WHERE status = 'PENDING' AND answer_by < :overdue)
                        """).param("overdue", overdue()).query(Long.class).single();
    }

    /**
     * Records that an employee has put right by hand what the stock could not follow.
     *
     * @throws NothingToReconcile if the order has no open discrepancy
     */
    void reconcile(UUID id, String how, Caller caller) {
        OrderingRight.HANDLE_STUCK_ORDERS.requireEverywhere(caller);
        var number = jdbc.sql("SELECT number FROM orders WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("order", id));
        if (discrepancies.reconcile(id, caller, how.strip(), clock.instant()) == 0) {
            throw new NothingToReconcile(number);
        }
    }

    private OffsetDateTime overdue() {
        return clock.instant().minus(settings.answerTimeout()).minus(GRACE).atOffset(ZoneOffset.UTC);
    }

    private static StuckOrder read(Row row) throws SQLException {
        return new StuckOrder(
                row.id("id"),
                row.id("order_id"),
                row.text("number"),
                row.text("branch"),
                row.text("status"),
                row.text("what"),
                row.text("why"),
                row.instant("since"));
    }
}
