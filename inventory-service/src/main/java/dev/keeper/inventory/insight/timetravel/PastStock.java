package dev.keeper.inventory.insight.timetravel;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Keyset;
import dev.keeper.common.listing.Rows;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.problem.Invalid;
import dev.keeper.inventory.branch.Branches;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a branch's stock at a past moment from the ledger. */
@Service
@Transactional(readOnly = true)
class PastStock {

    private static final Keyset<PastLevel> BY_SKU =
            Keyset.<PastLevel>ascending().text("sku", PastLevel::sku);
    private static final Keyset<PastVehicle> BY_VEHICLE =
            Keyset.<PastVehicle>ascending().uuid("vehicle_id", PastVehicle::id);

    private final JdbcClient jdbc;
    private final Branches branches;
    private final Clock clock;

    PastStock(JdbcClient jdbc, Branches branches, Clock clock) {
        this.jdbc = jdbc;
        this.branches = branches;
        this.clock = clock;
    }

    Slice<PastLevel> levels(BranchCode branch, Instant at, int limit, @Nullable Cursor cursor) {
        require(branch, at);
        var page = BY_SKU.page(limit, cursor);
        var query = jdbc.sql("""
                        SELECT line.sku, product.name AS product_name, line.on_hand_after AS on_hand,
                            line.reserved_after AS reserved, line.on_hand_after - line.reserved_after AS available
                        FROM (SELECT DISTINCT ON (sku) sku, on_hand_after, reserved_after FROM movements
                            WHERE branch_code = :branch AND sku IS NOT NULL AND %1$s AND at <= :at
                            ORDER BY %2$s, at DESC, id DESC LIMIT :limit) line
                        JOIN products product ON product.sku = line.sku
                        ORDER BY line.%2$s
                        """.formatted(page.beyond(), page.orderBy()))
                .params(page.parameters())
                .param("branch", branch.value())
                .param("at", at.atOffset(ZoneOffset.UTC));
        return page.of(Rows.of(query.query(PastLevel.class)));
    }

    /** Returns the cars at the branch at that moment. The last movement of each car until then decides where it was. */
    Slice<PastVehicle> vehicles(BranchCode branch, Instant at, int limit, @Nullable Cursor cursor) {
        require(branch, at);
        var page = BY_VEHICLE.page(limit, cursor);
        var query = jdbc.sql("""
                        SELECT car.id, car.vin, car.stock_number, car.make, car.model, car.model_year,
                            line.status_after AS status
                        FROM (SELECT DISTINCT vehicle_id FROM movements
                            WHERE branch_code = :branch AND vehicle_id IS NOT NULL AND %1$s ORDER BY %2$s) seen
                        CROSS JOIN LATERAL (
                            SELECT branch_code, on_hand_after, status_after FROM movements
                            WHERE vehicle_id = seen.vehicle_id AND at <= :at
                            ORDER BY at DESC, id DESC LIMIT 1) line
                        JOIN vehicles car ON car.id = seen.vehicle_id
                        WHERE line.branch_code = :branch AND line.on_hand_after > 0
                        ORDER BY seen.%2$s LIMIT :limit
                        """.formatted(page.beyond(), page.orderBy()))
                .params(page.parameters())
                .param("branch", branch.value())
                .param("at", at.atOffset(ZoneOffset.UTC));
        return page.of(Rows.of(query.query(PastVehicle.class)));
    }

    private void require(BranchCode branch, Instant at) {
        if (at.isAfter(clock.instant())) {
            throw new Invalid("at", "must not be in the future");
        }
        branches.requireKnown(branch);
    }
}
