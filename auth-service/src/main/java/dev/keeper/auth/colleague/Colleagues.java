package dev.keeper.auth.colleague;

import dev.keeper.auth.AuthRight;
import dev.keeper.auth.branch.BranchDirectory;
import dev.keeper.common.security.Caller;
import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the people of a branch for those who choose one of them, such as for an appointment. */
@Service
class Colleagues {

    private final JdbcClient jdbc;
    private final BranchDirectory branches;
    private final Clock clock;

    Colleagues(JdbcClient jdbc, BranchDirectory branches, Clock clock) {
        this.jdbc = jdbc;
        this.branches = branches;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Slice<ColleagueResponse> find(
            String branch, @Nullable String text, @Nullable Cursor cursor, int limit, Caller caller) {
        AuthRight.SEE_COLLEAGUES.require(caller, branch);
        var today = LocalDate.ofInstant(clock.instant(), branches.timeZoneOf(branch));
        var rows = read(branch, today, text == null ? "" : text.strip(), cursor, limit + 1);
        return Slice.of(rows, limit, cursor, colleague -> Cursor.of(colleague.name(), colleague.id()));
    }

    private List<ColleagueResponse> read(
            String branch, LocalDate today, String text, @Nullable Cursor cursor, int rows) {
        var statement = jdbc.sql(select(cursor))
                .param("branch", branch)
                .param("today", today)
                .param("text", text)
                .param("rows", rows);
        var bound = cursor == null
                ? statement
                : statement.param("name", cursor.text(0)).param("id", cursor.uuid(1));
        return bound.query((row, number) -> ColleagueResponse.from(row)).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    static String select(@Nullable Cursor cursor) {
        boolean backward = cursor != null && cursor.isBackward();
        return """
                SELECT e.id, e.name, array_agg(DISTINCT a.role ORDER BY a.role) AS roles
                FROM assignments a JOIN employees e ON e.id = a.employee_id
                WHERE a.branch = :branch AND a.first_day <= :today AND (a.last_day IS NULL OR a.last_day >= :today)
                  AND e.active AND position(lower(:text) IN lower(e.name)) > 0 %s
                GROUP BY e.id ORDER BY e.name %2$s, e.id %2$s LIMIT :rows
                """.formatted(
                        cursor == null ? "" : "AND (e.name, e.id) %s (:name, :id)".formatted(backward ? "<" : ">"),
                        backward ? "DESC" : "ASC");
    }
}
