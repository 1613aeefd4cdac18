package dev.keeper.notification.alert;

import dev.keeper.common.web.Slice;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the inbox. No query touches more rows than its limit, per branch: each branch contributes its newest alerts from
 * an index, and the newest of those are the page.
 */
@Repository
class AlertInbox {

    /** As many open alerts are looked at for the unread count; nobody needs to know how many there are beyond. */
    static final int MOST_COUNTED = 1_000;

    private static final String NOT_SNOOZED = "NOT coalesce(" + AlertState.SNOOZED.condition() + ", false)";

    private static final String STATE = Stream.of(AlertState.values())
            .map(state -> "WHEN %s THEN '%s'".formatted(state.condition(), state))
            .collect(Collectors.joining(" ", "CASE ", " END"));

    private final JdbcClient jdbc;

    AlertInbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<InboxAlert> page(AlertQuery query) {
        var statement = newest(query.branches(), query.kind(), query.state(), query.after() != null);
        var rows = asSeenBy(query.employeeId(), query.now(), statement)
                .param("branches", branches(query.branches()))
                .param("kind", query.kind() == null ? null : query.kind().name())
                .param("limit", query.limit() + 1)
                .param(
                        "raisedAt",
                        query.after() == null ? null : utc(query.after().instant(0)))
                .param("id", query.after() == null ? null : query.after().uuid(1))
                .query(InboxAlert.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
        return Slice.of(rows, query.limit(), InboxAlert::position);
    }

    InboxAlert get(UUID alertId, UUID employeeId, Instant now) {
        return asSeenBy(employeeId, now, "SELECT * FROM alerts WHERE id = :id")
                .param("id", alertId)
                .query(InboxAlert.class)
                .single();
    }

    private JdbcClient.StatementSpec asSeenBy(UUID employeeId, Instant now, String alerts) {
        return jdbc.sql("""
                        SELECT a.*, %s AS state, r.alert_id IS NOT NULL AS read
                        FROM (%s) a
                        LEFT JOIN alert_reads r ON r.employee_id = :employee AND r.alert_id = a.id
                        ORDER BY a.raised_at DESC, a.id DESC
                        """.formatted(STATE, alerts))
                .param("employee", employeeId)
                .param("now", utc(now));
    }

    int unread(UUID employeeId, @Nullable Set<String> branches, Instant now) {
        return jdbc.sql("""
                        SELECT count(*) FROM (%s) a
                        WHERE NOT EXISTS (
                            SELECT FROM alert_reads r WHERE r.employee_id = :employee AND r.alert_id = a.id)
                        """.formatted(newest(branches, null, AlertState.OPEN, false)))
                .param("employee", employeeId)
                .param("now", utc(now))
                .param("branches", branches(branches))
                .param("limit", MOST_COUNTED)
                .query(Integer.class)
                .single();
    }

    void markRead(UUID alertId, UUID employeeId, Instant at) {
        jdbc.sql("""
                        INSERT INTO alert_reads (employee_id, alert_id, read_at) VALUES (:employee, :alert, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("employee", employeeId)
                .param("alert", alertId)
                .param("at", utc(at))
                .update();
    }

    static String newest(
            @Nullable Set<String> branches,
            @Nullable AlertKind kind,
            @Nullable AlertState state,
            boolean afterPosition) {
        var conditions = " AND " + (state == null ? NOT_SNOOZED : state.condition())
                + (kind == null ? "" : " AND kind = :kind")
                + (afterPosition ? " AND (raised_at, id) < (:raisedAt, :id)" : "");
        return branches == null ? newestOfGroup(conditions) : newestOfBranches(conditions);
    }

    private static String newestOfGroup(String conditions) {
        return """
                SELECT * FROM alerts WHERE raised_at IS NOT NULL%s
                ORDER BY raised_at DESC, id DESC LIMIT :limit
                """.formatted(conditions);
    }

    private static String newestOfBranches(String conditions) {
        return """
                SELECT newest.* FROM unnest(:branches) AS wanted (branch)
                CROSS JOIN LATERAL (
                    SELECT * FROM alerts WHERE branch = wanted.branch AND raised_at IS NOT NULL%s
                    ORDER BY raised_at DESC, id DESC LIMIT :limit
                ) newest
                ORDER BY newest.raised_at DESC, newest.id DESC LIMIT :limit
                """.formatted(conditions);
    }

    private static String[] branches(@Nullable Set<String> branches) {
        return branches == null ? new String[0] : branches.toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
