package dev.keeper.common.messaging.relay;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the outbox for the relay, which reads and removes them at the front. */
public final class OutboxTable {

    public static final String FIRST = """
            SELECT id, message_id, topic, message_key, type, payload, occurred_at, traceparent
            FROM outbox ORDER BY id LIMIT :limit
            """;

    /** Few enough dead rows to skip quickly, and enough to make a vacuum worthwhile. */
    private static final int REMOVED_BEFORE_VACUUM = 20_000;

    private final JdbcClient jdbc;

    private int removedSinceVacuum;

    public OutboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns how many messages wait to be sent. */
    long pending() {
        return jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single();
    }

    /**
     * Makes this transaction the only sender; returns false if another one is. The database ends the transaction if it
     * freezes. Its commit is asynchronous: if the server crashes and loses the removals, the rows are sent again with
     * the same ids.
     */
    boolean lock() {
        return jdbc.sql("""
                        SELECT pg_try_advisory_xact_lock(hashtext('outbox'), hashtext(current_schema()))
                        FROM set_config('idle_in_transaction_session_timeout', '20s', true) AS timeout,
                             set_config('synchronous_commit', 'off', true) AS durability
                        """).query(Boolean.class).single();
    }

    /** Returns the oldest messages, in order. */
    List<OutboxMessage> first(int limit) {
        return jdbc.sql(FIRST).param("limit", limit).query((row, number) -> OutboxMessage.read(row)).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    void remove(List<Long> ids) {
        if (!ids.isEmpty()) {
            removedSinceVacuum += jdbc.sql("DELETE FROM outbox WHERE id = ANY(:ids)")
                    .param("ids", ids.toArray(Long[]::new))
                    .update();
        }
    }

    /**
     * Vacuums the table after many removals, outside a transaction. Removed rows stay at the front of the index until a
     * vacuum, and each read would skip over all of them. Autovacuum runs once a minute at most.
     */
    void vacuumIfWorthwhile() {
        if (removedSinceVacuum >= REMOVED_BEFORE_VACUUM) {
            removedSinceVacuum = 0;
            jdbc.sql("VACUUM (SKIP_LOCKED, INDEX_CLEANUP ON, TRUNCATE OFF, PARALLEL 0) outbox")
                    .update();
        }
    }
}
