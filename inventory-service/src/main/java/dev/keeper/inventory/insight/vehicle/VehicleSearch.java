package dev.keeper.inventory.insight.vehicle;

import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.listing.search.SearchText;
import dev.keeper.common.listing.search.Spelling;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Searches the cars of all branches. */
@Service
@Transactional(readOnly = true)
class VehicleSearch {

    private final JdbcClient jdbc;
    private final Spelling spelling;
    private final Clock clock;

    VehicleSearch(JdbcClient jdbc, VehicleNames names, Clock clock) {
        this.jdbc = jdbc;
        this.spelling = Spelling.of(jdbc, "vehicles", "search_text", "acquired_at DESC, id DESC")
                .knowing(names);
        this.clock = clock;
    }

    Slice<VehicleSummary> find(VehicleFilter filter, VehicleSort sort, int limit, @Nullable Cursor cursor) {
        var now = clock.instant();
        return spelling.find(
                filter.text(), text -> sort.cars().read(jdbc, filter.conditions(text, now), limit, cursor));
    }

    /** Returns the filter's search text, with similar words for those that no car has. */
    SearchText forgive(VehicleFilter filter) {
        return spelling.forgive(filter.text());
    }
}
