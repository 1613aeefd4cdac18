package dev.keeper.inventory.reservation.hold;

import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Caller;
import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.Slice;
import dev.keeper.inventory.reservation.Customer;
import dev.keeper.inventory.reservation.ReservationStatus;
import dev.keeper.inventory.search.Keyset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
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

    private static final Keyset NEWEST = Keyset.descending().uuid("hold.id");

    private final JdbcClient jdbc;

    HoldSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<HoldResponse> find(HoldFilter filter, int limit, @Nullable Cursor cursor, Caller reader) {
        var rows = jdbc
                .sql("SELECT * FROM reservations hold WHERE %s ORDER BY %s LIMIT :limit"
                        .formatted(filter.where(NEWEST.beyond(cursor)), NEWEST.orderBy(cursor)))
                .params(filter.parameters())
                .params(NEWEST.parameters(cursor))
                .param("reader", reader.id())
                .param("limit", limit + 1)
                .query((row, number) -> row(row))
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
        var page = Slice.of(rows, limit, cursor, hold -> Cursor.of(hold.id()));
        var lines = linesOf(page.items().stream().map(HoldResponse::id).toList());
        return page.map(hold -> withLines(hold, lines).asSeenBy(reader));
    }

    HoldResponse get(UUID id, Caller reader) {
        var hold = jdbc.sql("SELECT * FROM reservations WHERE id = :id AND hold_number IS NOT NULL")
                .param("id", id)
                .query((row, number) -> row(row))
                .optional()
                .orElseThrow(() -> new NotFound("hold", id));
        return withLines(hold, linesOf(List.of(id))).asSeenBy(reader);
    }

    private Map<UUID, List<HoldResponse.Line>> linesOf(Collection<UUID> holds) {
        return jdbc
                .sql("""
                        SELECT line.reservation_id, line.vehicle_id, car.vin, product.sku, product.name, line.quantity,
                            car.model_year, car.make, car.model
                        FROM reservation_lines line
                        LEFT JOIN vehicles car ON car.id = line.vehicle_id
                        LEFT JOIN products product ON product.id = line.product_id
                        WHERE line.reservation_id = ANY(:holds) ORDER BY line.id
                        """)
                .param("holds", holds.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("reservation_id", UUID.class), line(row)))
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static HoldResponse.Line line(ResultSet row) throws SQLException {
        var vehicleId = row.getObject("vehicle_id", UUID.class);
        var description = vehicleId == null
                ? row.getString("name")
                : "%d %s %s".formatted(row.getInt("model_year"), row.getString("make"), row.getString("model"));
        return new HoldResponse.Line(
                vehicleId, row.getString("vin"), row.getString("sku"), description, row.getInt("quantity"));
    }

    private static HoldResponse row(ResultSet row) throws SQLException {
        return new HoldResponse(
                row.getObject("id", UUID.class),
                row.getString("hold_number"),
                row.getString("branch_code"),
                ReservationStatus.valueOf(row.getString("status")),
                new Customer(
                        row.getObject("customer_id", UUID.class),
                        row.getString("customer_name"),
                        row.getString("customer_phone"),
                        row.getString("customer_email")),
                row.getString("deposit_note"),
                row.getString("notes"),
                List.of(),
                new HoldResponse.Holder(row.getObject("holder_id", UUID.class), row.getString("holder_name")),
                Objects.requireNonNull(instant(row, "made_at")),
                Objects.requireNonNull(instant(row, "expires_at")),
                row.getInt("extensions"),
                instant(row, "closed_at"),
                row.getString("closed_by_name"),
                row.getString("close_reason"),
                row.getString("converted_into"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static HoldResponse withLines(HoldResponse hold, Map<UUID, List<HoldResponse.Line>> lines) {
        return hold.with(Objects.requireNonNullElse(lines.get(hold.id()), List.of()));
    }
}
