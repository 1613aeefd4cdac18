package dev.keeper.auth.colleague;

import dev.keeper.auth.AuthRight;
import dev.keeper.auth.branch.BranchDirectory;
import dev.keeper.common.code.BranchCode;
import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Keyset;
import dev.keeper.common.listing.KeysetPage;
import dev.keeper.common.listing.Rows;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the employees of a branch for callers who select one of them, such as for an appointment. */
@Service
class Colleagues {

    private static final Keyset<ColleagueResponse> BY_NAME = Keyset.<ColleagueResponse>ascending()
            .text("e.name", ColleagueResponse::name)
            .uuid("e.id", ColleagueResponse::id);

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
            BranchCode branch, @Nullable String text, @Nullable Cursor cursor, int limit, Caller caller) {
        AuthRight.SEE_COLLEAGUES.require(caller, branch);
        var today = LocalDate.ofInstant(clock.instant(), branches.timeZoneOf(branch));
        var page = BY_NAME.page(limit, cursor);
        var statement = jdbc.sql(select(page))
                .params(page.parameters())
                .param("branch", branch.value())
                .param("today", today)
                .param("text", text == null ? "" : text.strip());
        return page.of(Rows.of(statement, ColleagueResponse::from));
    }

    /** Returns the query of the first page, for tests of its plan. */
    static String select() {
        return select(BY_NAME.page(0, null));
    }

    private static String select(KeysetPage<ColleagueResponse> page) {
        return """
                SELECT e.id, e.name, array_agg(DISTINCT a.role ORDER BY a.role) AS roles
                FROM assignments a JOIN employees e ON e.id = a.employee_id
                WHERE a.branch = :branch AND a.first_day <= :today AND (a.last_day IS NULL OR a.last_day >= :today)
                  AND e.active AND position(lower(:text) IN lower(e.name)) > 0 AND %s
                GROUP BY e.id ORDER BY %s LIMIT :limit
                """.formatted(page.beyond(), page.orderBy());
    }
}
