package dev.keeper.inventory.insight.drift;

import dev.keeper.common.security.Caller;
import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.Slice;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.branch.Branches;
import dev.keeper.inventory.search.Keyset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes the stock from the ledger and the active reservations, in one snapshot, and says what does not agree. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class DriftReport {

    private static final Keyset BY_BRANCH =
            Keyset.ascending().text("branch").text("kind").text("item").text("field");

    private final JdbcClient jdbc;
    private final Branches branches;

    DriftReport(JdbcClient jdbc, Branches branches) {
        this.jdbc = jdbc;
        this.branches = branches;
    }

    Slice<Difference> find(@Nullable String branch, int limit, @Nullable Cursor cursor, Caller caller) {
        if (branch == null) {
            InventoryRight.CHECK_THE_BOOKS.requireEverywhere(caller);
        } else {
            InventoryRight.CHECK_THE_BOOKS.require(caller, branch);
            branches.requireKnown(branch);
        }
        return differences(branch, limit, cursor);
    }

    /** The differences of a branch or, without one, of all; empty when the books balance. */
    public Slice<Difference> differences(@Nullable String branch, int limit, @Nullable Cursor cursor) {
        // Adding up every level fits into memory then, and takes half as long as it does on disk.
        jdbc.sql("SET LOCAL work_mem = '64MB'").update();
        var query = jdbc.sql(DriftQuery.statement(branch != null, BY_BRANCH.beyond(cursor), BY_BRANCH.orderBy(cursor)));
        if (branch != null) {
            query = query.param("branch", branch);
        }
        var rows =
                query
                        .params(BY_BRANCH.parameters(cursor))
                        .param("limit", limit + 1)
                        .query(Difference.class)
                        .list()
                        .stream()
                        .map(Objects::requireNonNull)
                        .toList();
        return Slice.of(rows, limit, cursor, row -> Cursor.of(row.branch(), row.kind(), row.item(), row.field()));
    }
}
