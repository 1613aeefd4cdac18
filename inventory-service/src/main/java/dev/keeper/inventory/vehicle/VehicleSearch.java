package dev.keeper.inventory.vehicle;

import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.Slice;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds cars in all branches. */
@Service
@Transactional(readOnly = true)
class VehicleSearch {

    private final JdbcClient jdbc;

    VehicleSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<VehicleSummary> find(VehicleFilter filter, VehicleSort sort, int limit, @Nullable Cursor cursor) {
        var query = jdbc.sql(statement(filter, sort, cursor != null))
                .params(filter.parameters())
                .param("limit", limit + 1);
        if (cursor != null) {
            query = query.param("afterKey", sort.keyOf(cursor)).param("afterId", cursor.uuid(1));
        }
        var rows = query.query((row, number) -> VehicleSummary.from(row)).list().stream()
                .map(Objects::requireNonNull)
                .toList();
        return Slice.of(rows, limit, sort::cursorAt);
    }

    /** The statement of a first or following page; a following one also reads the cursor's parameters. */
    static String statement(VehicleFilter filter, VehicleSort sort, boolean following) {
        var condition = following ? filter.where(sort.afterCursor()) : filter.where();
        return "SELECT %s FROM vehicles WHERE %s ORDER BY %s LIMIT :limit"
                .formatted(VehicleSummary.COLUMNS, condition, sort.orderBy());
    }
}
