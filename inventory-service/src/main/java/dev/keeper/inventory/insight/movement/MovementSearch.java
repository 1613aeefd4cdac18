package dev.keeper.inventory.insight.movement;

import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Rows;
import dev.keeper.common.listing.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the ledger. */
@Service
@Transactional(readOnly = true)
class MovementSearch {

    private final JdbcClient jdbc;

    MovementSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the newest movements that match the filter; pages run in both directions. */
    Slice<Movement> find(MovementFilter filter, int limit, @Nullable Cursor cursor) {
        filter.requireOrderedMoments();
        // The planner estimates the movements of a product by the average of all products. For one with a tenth of the
        // ledger it would collect and sort all of them instead of reading the newest by the index.
        jdbc.sql("SET LOCAL enable_bitmapscan = off").update();
        var page = filter.page(limit, cursor);
        return page.of(Rows.of(jdbc.sql(filter.statement(page))
                .params(filter.parameters())
                .params(page.parameters())
                .query(Movement.class)));
    }
}
