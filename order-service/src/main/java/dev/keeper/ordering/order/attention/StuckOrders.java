package dev.keeper.ordering.order.attention;

import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Caller;
import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.Slice;
import dev.keeper.ordering.OrderingRight;
import dev.keeper.ordering.OrderingSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the orders that do not go on by themselves: undecided after their time, or with an open discrepancy. */
@Service
@Transactional
class StuckOrders {

    /** An overdue order is rejected within some seconds, and after an outage within an answer time-out more. */
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

    /** The longest stuck first. */
    @Transactional(readOnly = true)
    Slice<StuckOrder> find(@Nullable Cursor cursor, int limit, Caller caller) {
        OrderingRight.HANDLE_STUCK_ORDERS.requireEverywhere(caller);
        var rows =
                jdbc.sql(query(cursor)).params(parameters(cursor, limit + 1)).query(StuckOrders::read).list().stream()
                        .map(Objects::requireNonNull)
                        .toList();
        return Slice.of(rows, limit, cursor, order -> Cursor.of(order.since(), order.entry()));
    }

    private static String query(@Nullable Cursor cursor) {
        var backward = cursor != null && cursor.isBackward();
        var beyond = cursor == null ? "" : backward ? "< (:since, :id)" : "> (:since, :id)";
        return """
                SELECT stuck.*, o.number, o.branch, o.status
                FROM (
                    (SELECT id, order_id, what, why, since FROM unresolved_orders
                     WHERE resolved_at IS NULL %2$s ORDER BY since %1$s, id %1$s LIMIT :limit)
                    UNION ALL
                    (SELECT id, id, 'ANSWER', 'The stock did not answer in time, and nobody has rejected it.', answer_by
                     FROM orders
                     WHERE status = 'PENDING' AND answer_by < :overdue %3$s ORDER BY answer_by %1$s, id %1$s LIMIT :limit)
                ) AS stuck JOIN orders o ON o.id = stuck.order_id
                ORDER BY stuck.since %1$s, stuck.id %1$s LIMIT :limit
                """.formatted(
                        backward ? "DESC" : "ASC",
                        beyond.isEmpty() ? "" : "AND (since, id) " + beyond,
                        beyond.isEmpty() ? "" : "AND (answer_by, id) " + beyond);
    }

    /** How many there are. */
    @Transactional(readOnly = true)
    long count() {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM unresolved_orders WHERE resolved_at IS NULL)
                            + (SELECT count(*) FROM orders WHERE status = 'PENDING' AND answer_by < :overdue)
                        """).param("overdue", overdue()).query(Long.class).single();
    }

    /**
     * Somebody has put right by hand what the stock could not follow.
     *
     * @throws NothingToReconcile if there is nothing of the kind
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

    private Map<String, Object> parameters(@Nullable Cursor cursor, int limit) {
        var parameters = new HashMap<String, Object>();
        parameters.put("limit", limit);
        parameters.put("overdue", overdue());
        if (cursor != null) {
            parameters.put("since", cursor.instant(0).atOffset(ZoneOffset.UTC));
            parameters.put("id", cursor.uuid(1));
        }
        return parameters;
    }

    private OffsetDateTime overdue() {
        return clock.instant().minus(settings.answerTimeout()).minus(GRACE).atOffset(ZoneOffset.UTC);
    }

    private static StuckOrder read(ResultSet row, int number) throws SQLException {
        return new StuckOrder(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getString("number"),
                row.getString("branch"),
                row.getString("status"),
                row.getString("what"),
                row.getString("why"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
