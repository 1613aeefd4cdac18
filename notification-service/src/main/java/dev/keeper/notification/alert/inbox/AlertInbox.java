package dev.keeper.notification.alert.inbox;

import dev.keeper.common.listing.Rows;
import dev.keeper.common.listing.Slice;
import dev.keeper.notification.alert.AlertKind;
import dev.keeper.notification.alert.AlertState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the inbox. Every query is limited to a page per branch. Each branch contributes its newest alerts from an
 * index, and the newest of those form the page.
 */
@Repository
class AlertInbox {

    /** The unread count stops at this number of open alerts; higher counts would not matter to people. */
    static final int MOST_COUNTED = 1_000;

    private static final String NEWEST_FIRST = "raised_at DESC, id DESC";

    private static final String NOT_SNOOZED = "NOT coalesce(" + AlertState.SNOOZED.condition() + ", false)";

    private static final String STATE = Stream.of(AlertState.values())
            .map(state -> "WHEN %s THEN '%s'".formatted(state.condition(), state))
            .collect(Collectors.joining(" ", "CASE ", " END"));

    private final JdbcClient jdbc;

    AlertInbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<InboxAlert> page(AlertQuery query) {
        var page = query.page();
        return page.of(Rows.of(asSeenBy(query.employeeId(), query.now(), nearest(query), page.orderBy())
                .param("branches", branches(query.branches()))
                .param("kind", query.kind() == null ? null : query.kind().name())
                .params(page.parameters())
                .query(InboxAlert.class)));
    }

    InboxAlert get(UUID alertId, UUID employeeId, Instant now) {
        return asSeenBy(employeeId, now, "SELECT * FROM alerts WHERE id = :id", "id")
                .param("id", alertId)
                .query(InboxAlert.class)
                .single();
    }

    private JdbcClient.StatementSpec asSeenBy(UUID employeeId, Instant now, String alerts, String order) {
        return jdbc.sql("""
                        SELECT a.*, %s AS state, r.alert_id IS NOT NULL AS read
                        FROM (%s) a
                        LEFT JOIN alert_reads r ON r.employee_id = :employee AND r.alert_id = a.id
                        ORDER BY %s
                        """.formatted(STATE, alerts, order))
                .param("employee", employeeId)
                .param("now", utc(now));
    }

    int unread(UUID employeeId, @Nullable Set<String> branches, Instant now) {
        return jdbc.sql("""
                        SELECT count(*) FROM (%s) a
                        WHERE NOT EXISTS (
                            SELECT FROM alert_reads r WHERE r.employee_id = :employee AND r.alert_id = a.id)
                        """.formatted(newest(branches, conditions(null, AlertState.OPEN, "true"), NEWEST_FIRST)))
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

    /** Returns the query for the alerts nearest to the cursor in its direction, or for the newest ones. */
    static String nearest(AlertQuery query) {
        var page = query.page();
        return newest(query.branches(), conditions(query.kind(), query.state(), page.beyond()), page.orderBy());
    }

    private static String conditions(@Nullable AlertKind kind, @Nullable AlertState state, String position) {
        return "raised_at IS NOT NULL AND %s AND %s%s"
                .formatted(
                        state == null ? NOT_SNOOZED : state.condition(),
                        position,
                        kind == null ? "" : " AND kind = :kind");
    }

    /** Returns the query for the newest alerts or, in a list that is read backwards, for the oldest ones. */
    private static String newest(@Nullable Set<String> branches, String conditions, String order) {
        return branches == null ? newestOfGroup(conditions, order) : newestOfBranches(conditions, order);
    }

    private static String newestOfGroup(String conditions, String order) {
        return "SELECT * FROM alerts WHERE %s ORDER BY %s LIMIT :limit".formatted(conditions, order);
    }

    private static String newestOfBranches(String conditions, String order) {
        return """
                SELECT newest.* FROM unnest(:branches) AS wanted (branch)
                CROSS JOIN LATERAL (
                    SELECT * FROM alerts WHERE branch = wanted.branch AND %1$s ORDER BY %2$s LIMIT :limit
                ) newest
                ORDER BY %2$s LIMIT :limit
                """.formatted(conditions, order);
    }

    private static String[] branches(@Nullable Set<String> branches) {
        return branches == null ? new String[0] : branches.toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
