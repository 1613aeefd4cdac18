package dev.keeper.notification.alert;

import dev.keeper.common.web.Slice;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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

    private final JdbcClient jdbc;

    AlertInbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<InboxAlert> page(AlertQuery query) {
        var rows = jdbc
                .sql("""
                        SELECT a.id, a.kind, a.branch, a.sku, a.product_name, a.available, a.minimum, a.target,
                               a.raised_at, a.resolved_at, r.alert_id IS NOT NULL AS read
                        FROM (%s) a
                        LEFT JOIN alert_reads r ON r.employee_id = :employee AND r.alert_id = a.id
                        ORDER BY a.raised_at DESC, a.id DESC
                        """.formatted(newest(query.branches(), query.state(), query.after() != null)))
                .param("employee", query.employeeId())
                .param("branches", branches(query.branches()))
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

    int unread(UUID employeeId, @Nullable Set<String> branches) {
        return jdbc.sql("""
                        SELECT count(*) FROM (%s) a
                        WHERE NOT EXISTS (
                            SELECT FROM alert_reads r WHERE r.employee_id = :employee AND r.alert_id = a.id)
                        """.formatted(newest(branches, AlertState.OPEN, false)))
                .param("employee", employeeId)
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

    static String newest(@Nullable Set<String> branches, @Nullable AlertState state, boolean afterPosition) {
        var conditions = condition(state) + (afterPosition ? " AND (raised_at, id) < (:raisedAt, :id)" : "");
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

    private static String condition(@Nullable AlertState state) {
        return switch (state) {
            case null -> "";
            case OPEN -> " AND resolved_at IS NULL";
            case RESOLVED -> " AND resolved_at IS NOT NULL";
        };
    }

    private static String[] branches(@Nullable Set<String> branches) {
        return branches == null ? new String[0] : branches.toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
