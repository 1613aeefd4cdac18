package dev.keeper.inventory.insight.drift;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.code.Code;
import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Keyset;
import dev.keeper.common.listing.Rows;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.security.Caller;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.branch.Branches;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes the stock from the ledger and the active reservations in one snapshot, and lists the differences. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class DriftReport {

    private static final Keyset<Difference> BY_BRANCH = Keyset.<Difference>ascending()
            .text("branch", Difference::branch)
            .text("kind", Difference::kind)
            .text("item", Difference::item)
            .text("field", Difference::field);

    private final JdbcClient jdbc;
    private final Branches branches;

    DriftReport(JdbcClient jdbc, Branches branches) {
        this.jdbc = jdbc;
        this.branches = branches;
    }

    Slice<Difference> find(@Nullable BranchCode branch, int limit, @Nullable Cursor cursor, Caller caller) {
        if (branch == null) {
            InventoryRight.CHECK_THE_BOOKS.requireEverywhere(caller);
        } else {
            InventoryRight.CHECK_THE_BOOKS.require(caller, branch);
            branches.requireKnown(branch);
        }
        return differences(Code.textOf(branch), limit, cursor);
    }

    /** Returns the differences of a branch, or of all branches when null; empty when there is no drift. */
    public Slice<Difference> differences(@Nullable String branch, int limit, @Nullable Cursor cursor) {
        // The sums of all levels then fit into memory, which takes half the time of spilling to disk.
        jdbc.sql("SET LOCAL work_mem = '64MB'").update();
        var page = BY_BRANCH.page(limit, cursor);
        var query = jdbc.sql(DriftQuery.statement(branch != null, page.beyond(), page.orderBy()))
                .param("branch", branch)
                .params(page.parameters());
        return page.of(Rows.of(query.query(Difference.class)));
    }
}
