package dev.keeper.inventory.timetravel;

import dev.keeper.common.problem.Invalid;
import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.Slice;
import dev.keeper.inventory.branch.Branches;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads from the ledger what a branch had at a past moment. */
@Service
@Transactional(readOnly = true)
class PastStock {

    static final String LEVELS = """
            SELECT line.sku, product.name AS product_name, line.on_hand_after AS on_hand,
                line.reserved_after AS reserved, line.on_hand_after - line.reserved_after AS available
            FROM (SELECT DISTINCT ON (sku) sku, on_hand_after, reserved_after FROM movements
                WHERE branch_code = :branch AND sku > :after AND at <= :at
                ORDER BY sku, at DESC, id DESC LIMIT :limit) line
            JOIN products product ON product.sku = line.sku
            ORDER BY line.sku
            """;

    /** Every car that ever was at the branch; where it was then, its last line until then says. */
    static final String VEHICLES = """
            SELECT car.id, car.vin, car.stock_number, car.make, car.model, car.model_year, line.status_after AS status
            FROM (SELECT DISTINCT vehicle_id FROM movements
                WHERE branch_code = :branch AND vehicle_id > :after ORDER BY vehicle_id) seen
            CROSS JOIN LATERAL (
                SELECT branch_code, on_hand_after, status_after FROM movements
                WHERE vehicle_id = seen.vehicle_id AND at <= :at
                ORDER BY at DESC, id DESC LIMIT 1) line
            JOIN vehicles car ON car.id = seen.vehicle_id
            WHERE line.branch_code = :branch AND line.on_hand_after > 0
            ORDER BY seen.vehicle_id LIMIT :limit
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Branches branches;
    private final Clock clock;

    PastStock(JdbcClient jdbc, Branches branches, Clock clock) {
        this.jdbc = jdbc;
        this.branches = branches;
        this.clock = clock;
    }

    Slice<PastLevel> levels(String branch, Instant at, int limit, @Nullable Cursor cursor) {
        require(branch, at);
        var rows = jdbc
                .sql(LEVELS)
                .param("branch", branch)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("after", cursor == null ? "" : cursor.text(0))
                .param("limit", limit + 1)
                .query(PastLevel.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
        return Slice.of(rows, limit, level -> Cursor.of(level.sku()));
    }

    Slice<PastVehicle> vehicles(String branch, Instant at, int limit, @Nullable Cursor cursor) {
        require(branch, at);
        var rows = jdbc
                .sql(VEHICLES)
                .param("branch", branch)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("after", cursor == null ? BEFORE_ALL : cursor.uuid(0))
                .param("limit", limit + 1)
                .query(PastVehicle.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
        return Slice.of(rows, limit, car -> Cursor.of(car.id()));
    }

    private void require(String branch, Instant at) {
        if (at.isAfter(clock.instant())) {
            throw new Invalid("at", "must not be in the future");
        }
        branches.requireKnown(branch);
    }
}
