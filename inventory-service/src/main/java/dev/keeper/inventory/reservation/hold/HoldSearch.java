package dev.keeper.inventory.reservation.hold;

import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Keyset;
import dev.keeper.common.listing.PagedQuery;
import dev.keeper.common.listing.Row;
import dev.keeper.common.listing.Rows;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Caller;
import dev.keeper.inventory.reservation.ReservationStatus;
import dev.keeper.inventory.reservation.terms.Customer;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads holds of all branches. */
@Service
@Transactional(readOnly = true)
class HoldSearch {

    private static final PagedQuery<HoldResponse> HOLDS = PagedQuery.of(
            "SELECT * FROM reservations hold",
            Keyset.<HoldResponse>descending().uuid("hold.id", HoldResponse::id),
            HoldSearch::row);

    private final JdbcClient jdbc;

    HoldSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<HoldResponse> find(HoldFilter filter, int limit, @Nullable Cursor cursor, Caller reader) {
        var page = HOLDS.read(jdbc, filter.conditions(reader.id()), limit, cursor);
        var lines = linesOf(page.items().stream().map(HoldResponse::id).toList());
        return page.map(hold -> withLines(hold, lines).asSeenBy(reader));
    }

    HoldResponse get(UUID id, Caller reader) {
        var hold = Rows.one(
                        jdbc.sql("SELECT * FROM reservations WHERE id = :id AND hold_number IS NOT NULL")
                                .param("id", id),
                        HoldSearch::row)
                .orElseThrow(() -> new NotFound("hold", id));
        return withLines(hold, linesOf(List.of(id))).asSeenBy(reader);
    }

    private Map<UUID, List<HoldResponse.Line>> linesOf(Collection<UUID> holds) {
        var lines = jdbc.sql("""
                        SELECT line.reservation_id, line.vehicle_id, car.vin, product.sku, product.name, line.quantity,
                            car.model_year, car.make, car.model
                        FROM reservation_lines line
                        LEFT JOIN vehicles car ON car.id = line.vehicle_id
                        LEFT JOIN products product ON product.id = line.product_id
                        WHERE line.reservation_id = ANY(:holds) ORDER BY line.id
                        """).param("holds", holds.toArray(UUID[]::new));
        return Rows.of(lines, row -> Map.entry(row.id("reservation_id"), line(row))).stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static HoldResponse.Line line(Row row) throws SQLException {
        var vehicleId = row.idOrNull("vehicle_id");
        var description = vehicleId == null
                ? row.text("name")
                : "%d %s %s".formatted(row.integer("model_year"), row.text("make"), row.text("model"));
        return new HoldResponse.Line(
                vehicleId, row.textOrNull("vin"), row.textOrNull("sku"), description, row.integer("quantity"));
    }

    private static HoldResponse row(Row row) throws SQLException {
        return new HoldResponse(
                row.id("id"),
                row.text("hold_number"),
                row.text("branch_code"),
                row.constant("status", ReservationStatus.class),
                new Customer(
                        row.idOrNull("customer_id"),
                        row.text("customer_name"),
                        row.textOrNull("customer_phone"),
                        row.textOrNull("customer_email")),
                row.textOrNull("deposit_note"),
                row.textOrNull("notes"),
                List.of(),
                new HoldResponse.Holder(row.id("holder_id"), row.text("holder_name")),
                row.instant("made_at"),
                row.instant("expires_at"),
                row.integer("extensions"),
                row.instantOrNull("closed_at"),
                row.textOrNull("closed_by_name"),
                row.textOrNull("close_reason"),
                row.textOrNull("converted_into"));
    }

    private static HoldResponse withLines(HoldResponse hold, Map<UUID, List<HoldResponse.Line>> lines) {
        return hold.with(Objects.requireNonNullElse(lines.get(hold.id()), List.of()));
    }
}
