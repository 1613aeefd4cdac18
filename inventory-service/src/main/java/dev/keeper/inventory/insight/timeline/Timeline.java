package dev.keeper.inventory.insight.timeline;

import dev.keeper.common.listing.Conditions;
import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Keyset;
import dev.keeper.common.listing.PagedQuery;
import dev.keeper.common.listing.Row;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.security.Caller;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.vehicle.Vehicles;
import dev.keeper.inventory.vehicle.history.FieldChange;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Merges the ledger, price history, costs and edits of one car. */
@Service
@Transactional(readOnly = true)
class Timeline {

    private static final Keyset<TimelineEntry> NEWEST = Keyset.<TimelineEntry>descending()
            .instant("at", TimelineEntry::at)
            .text("id COLLATE \"C\"", TimelineEntry::id);
    private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};

    /** Selects the entries. Requested prices reveal where the floor price is, so they need the right to see costs. */
    private static final String ENTRIES = """
            SELECT 'M' || lpad(id::text, 19, '0') AS id, at, kind, actor_name, branch_code, status_before, status_after,
                NULL::numeric AS old_price, NULL::numeric AS new_price, NULL::numeric AS amount, NULL AS currency,
                NULL AS approved_by, NULL AS cost_kind, NULL::jsonb AS changes, order_id, hold_id, reference,
                coalesce(notes, (SELECT close_reason FROM reservations hold
                    WHERE kind = 'RELEASE' AND hold.id = hold_id)) AS notes
            FROM movements WHERE vehicle_id = :vehicle
            UNION ALL
            SELECT 'P' || lpad(id::text, 19, '0'), at, 'PRICE_CHANGE', actor_name, NULL, NULL, NULL,
                old_price, new_price, NULL, currency, approved_by_name, NULL, NULL, NULL, NULL, NULL, reason
            FROM price_changes WHERE vehicle_id = :vehicle
            UNION ALL
            SELECT 'E' || lpad(id::text, 19, '0'), at, kind, actor_name, NULL, NULL, NULL,
                NULL, NULL, NULL, NULL, NULL, NULL, changes, NULL, NULL, NULL, notes
            FROM vehicle_edits WHERE vehicle_id = :vehicle AND (:seesCosts OR NOT only_costs)
            UNION ALL
            SELECT 'A' || id, asked_at, 'PRICE_REQUEST', asked_by_name, NULL, NULL, NULL,
                NULL, list_price, NULL, currency, NULL, NULL, NULL, NULL, NULL, NULL, reason
            FROM price_requests WHERE vehicle_id = :vehicle AND :seesCosts
            UNION ALL
            SELECT 'R' || id, decided_at, 'PRICE_REQUEST_REJECTION', decided_by_name, NULL, NULL, NULL,
                NULL, list_price, NULL, currency, NULL, NULL, NULL, NULL, NULL, NULL, decision_reason
            FROM price_requests WHERE vehicle_id = :vehicle AND status = 'REJECTED' AND :seesCosts
            UNION ALL
            SELECT 'C' || id, at, 'COST', actor_name, NULL, NULL, NULL,
                NULL, NULL, amount, currency, NULL, kind, NULL, NULL, NULL, NULL, notes
            FROM vehicle_costs WHERE vehicle_id = :vehicle AND :seesCosts
            UNION ALL
            SELECT 'D' || id, cancelled_at, 'COST_CANCELLATION', cancelled_by_name, NULL, NULL, NULL,
                NULL, NULL, amount, currency, NULL, kind, NULL, NULL, NULL, NULL, cancel_reason
            FROM vehicle_costs WHERE vehicle_id = :vehicle AND cancelled_at IS NOT NULL AND :seesCosts
            """;

    private final Vehicles vehicles;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Timeline(Vehicles vehicles, JdbcClient jdbc, JsonMapper json) {
        this.vehicles = vehicles;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Returns the entries that the reader may see, newest first; pages run in both directions. */
    Slice<TimelineEntry> of(UUID vehicleId, int limit, @Nullable Cursor cursor, Caller reader) {
        var vehicle = vehicles.get(vehicleId);
        boolean seesCosts = InventoryRight.SEE_VEHICLE_COSTS.isGrantedTo(reader, vehicle.branchCode());
        return PagedQuery.of("SELECT * FROM (%s) entries".formatted(ENTRIES), NEWEST, this::read)
                .read(jdbc, new Conditions().with("vehicle", vehicleId).with("seesCosts", seesCosts), limit, cursor)
                .map(entry -> seesCosts ? entry : entry.withoutCosts());
    }

    private TimelineEntry read(Row row) throws SQLException {
        var changes = row.textOrNull("changes");
        return new TimelineEntry(
                row.text("id"),
                row.instant("at"),
                row.text("kind"),
                row.text("actor_name"),
                row.textOrNull("branch_code"),
                row.textOrNull("status_before"),
                row.textOrNull("status_after"),
                row.moneyOrNull("old_price"),
                row.moneyOrNull("new_price"),
                row.textOrNull("approved_by"),
                row.textOrNull("cost_kind"),
                row.moneyOrNull("amount"),
                changes == null ? null : json.readValue(changes, CHANGES),
                row.idOrNull("order_id"),
                row.idOrNull("hold_id"),
                row.textOrNull("reference"),
                row.textOrNull("notes"));
    }
}
