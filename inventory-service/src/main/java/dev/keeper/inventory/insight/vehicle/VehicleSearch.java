package dev.keeper.inventory.insight.vehicle;

import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.Slice;
import dev.keeper.inventory.search.Conditions;
import dev.keeper.inventory.search.SearchText;
import dev.keeper.inventory.search.Spelling;
import java.time.Clock;
import java.util.List;
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
    private final Spelling spelling;
    private final VehicleNames names;
    private final Clock clock;

    VehicleSearch(JdbcClient jdbc, Spelling spelling, VehicleNames names, Clock clock) {
        this.jdbc = jdbc;
        this.spelling = spelling;
        this.names = names;
        this.clock = clock;
    }

    Slice<VehicleSummary> find(VehicleFilter filter, VehicleSort sort, int limit, @Nullable Cursor cursor) {
        var asTyped = filter.conditions(filter.text(), clock.instant());
        var found = Slice.of(read(asTyped, sort, limit, cursor), limit, cursor, sort::cursorAt);
        if (!found.items().isEmpty() || filter.text().words().isEmpty()) {
            return found;
        }
        var text = forgive(filter);
        if (!text.isApproximate()) {
            return found;
        }
        var similar = filter.conditions(text, clock.instant());
        return Slice.of(read(similar, sort, limit, cursor), limit, cursor, sort::cursorAt)
                .approximately();
    }

    /** The filter's text with similarity allowed for words that no car has. */
    SearchText forgive(VehicleFilter filter) {
        return spelling.forgive(filter.text(), "vehicles", "search_text", VehicleSort.NEWEST.orderBy(false), names);
    }

    private List<VehicleSummary> read(Conditions conditions, VehicleSort sort, int limit, @Nullable Cursor cursor) {
        boolean backward = cursor != null && cursor.isBackward();
        // Pages without filters all have the same best plan, which PostgreSQL keeps only if it knows how few rows are
        // wanted. With filters the best plan depends on their values, and it has to look at them each time.
        var rows = conditions.parameters().isEmpty() ? String.valueOf(limit + 1) : ":limit";
        if (cursor != null) {
            conditions
                    .when(sort.keyOf(cursor), sort.beyondCursor(backward), "cursorKey")
                    .with("cursorId", cursor.uuid(1));
        }
        return jdbc
                .sql("SELECT %s FROM vehicles WHERE %s ORDER BY %s LIMIT %s"
                        .formatted(VehicleSummary.COLUMNS, conditions.sql(), sort.orderBy(backward), rows))
                .params(conditions.parameters())
                .param("limit", limit + 1)
                .query((row, number) -> VehicleSummary.from(row))
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }
}
