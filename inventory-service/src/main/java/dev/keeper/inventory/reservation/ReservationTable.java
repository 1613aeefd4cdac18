package dev.keeper.inventory.reservation;

import dev.keeper.inventory.reservation.Reservation.Ending;
import dev.keeper.inventory.reservation.Reservation.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes reservations, many in one statement. */
@Component
class ReservationTable {

    private static final String INSERT = """
            INSERT INTO reservations (id, order_id, order_number, branch_code, status, made_at, closed_at, hold_number,
                customer_id, customer_name, customer_phone, customer_email, deposit_note, notes, expires_at,
                holder_id, holder_name, closed_by_name, close_reason)
            VALUES (:id, :orderId, :orderNumber, :branch, :status, :madeAt, :closedAt, :holdNumber,
                :customerId, :customerName, :customerPhone, :customerEmail, :depositNote, :notes, :expiresAt,
                :holderId, :holderName, :closedBy, :closeReason)
            """;

    private static final String INSERT_LINE = """
            INSERT INTO reservation_lines (id, reservation_id, order_line_id, vehicle_id, product_id, quantity, unit_cost)
            VALUES (:id, :reservation, :orderLine, :vehicle, :product, :quantity, :unitCost)
            """;

    private static final String UPDATE = """
            UPDATE reservations SET status = :status, closed_at = :closedAt, expires_at = :expiresAt,
                extensions = :extensions, closed_by_name = :closedBy, close_reason = :closeReason,
                converted_into = :convertedInto
            WHERE id = :id
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    ReservationTable(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** The holds whose time is over and that nobody has noticed yet, the most overdue first. */
    List<UUID> findDue(Instant now, int limit) {
        return jdbc.sql("""
                        SELECT id FROM reservations WHERE status = 'ACTIVE' AND expires_at <= :now
                        ORDER BY expires_at LIMIT :limit
                        """).param("now", utc(now)).param("limit", limit).query(UUID.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** What these reservations claim, without a lock: it never changes. */
    Map<UUID, Claimed> findClaimed(Collection<UUID> ids, Collection<UUID> orderIds) {
        return jdbc
                .sql("""
                        SELECT reservation.id AS reservation_id, reservation.branch_code,
                            coalesce(line.order_line_id, line.id) AS line_id,
                            line.vehicle_id, line.product_id, line.quantity, line.unit_cost
                        FROM reservations reservation
                        LEFT JOIN reservation_lines line ON line.reservation_id = reservation.id
                        WHERE reservation.id = ANY(:ids) OR reservation.order_id = ANY(:orderIds)
                        ORDER BY line.id
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("orderIds", orderIds.toArray(UUID[]::new))
                .query((row, number) -> storedLine(row))
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .collect(Collectors.toMap(StoredLine::reservationId, StoredLine::claimed, Claimed::and));
    }

    /** These reservations, locked in the order of their ids until the transaction ends. */
    List<Reservation> lock(Map<UUID, Claimed> claimed) {
        return jdbc
                .sql("SELECT * FROM reservations WHERE id = ANY(:ids) ORDER BY id FOR UPDATE")
                .param("ids", claimed.keySet().toArray(UUID[]::new))
                .query((row, number) -> {
                    var origin = origin(row);
                    return Reservation.stored(
                            origin,
                            Objects.requireNonNull(claimed.get(origin.id())).lines(),
                            ReservationStatus.valueOf(row.getString("status")),
                            instant(row, "expires_at"),
                            row.getInt("extensions"),
                            ending(row));
                })
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    void insert(Collection<Reservation> reservations) {
        batch.batchUpdate(
                INSERT, reservations.stream().map(ReservationTable::columns).toArray(SqlParameterSource[]::new));
        batch.batchUpdate(
                INSERT_LINE,
                reservations.stream()
                        .flatMap(
                                reservation -> reservation.lines().stream().map(line -> lineColumns(reservation, line)))
                        .toArray(SqlParameterSource[]::new));
    }

    void update(Collection<Reservation> reservations) {
        batch.batchUpdate(
                UPDATE, reservations.stream().map(ReservationTable::columns).toArray(SqlParameterSource[]::new));
    }

    private static MapSqlParameterSource columns(Reservation reservation) {
        var terms = reservation.holdTerms();
        var customer = terms == null ? null : terms.customer();
        var ending = reservation.ending();
        return new MapSqlParameterSource()
                .addValue("id", reservation.id())
                .addValue("orderId", reservation.orderId())
                .addValue("orderNumber", reservation.orderNumber())
                .addValue("branch", reservation.branch())
                .addValue("status", reservation.status().name())
                .addValue("madeAt", utc(reservation.madeAt()))
                .addValue("expiresAt", utcOrNull(reservation.expiresAt()))
                .addValue("extensions", reservation.extensions())
                .addValue("holdNumber", terms == null ? null : terms.number())
                .addValue("customerId", customer == null ? null : customer.id())
                .addValue("customerName", customer == null ? null : customer.name())
                .addValue("customerPhone", customer == null ? null : customer.phone())
                .addValue("customerEmail", customer == null ? null : customer.email())
                .addValue("depositNote", terms == null ? null : terms.depositNote())
                .addValue("notes", terms == null ? null : terms.notes())
                .addValue("holderId", terms == null ? null : terms.holderId())
                .addValue("holderName", terms == null ? null : terms.holderName())
                .addValue("closedAt", ending == null ? null : utc(ending.at()))
                .addValue("closedBy", ending == null ? null : ending.by())
                .addValue("closeReason", ending == null ? null : ending.reason())
                .addValue("convertedInto", ending == null ? null : ending.convertedInto());
    }

    private static MapSqlParameterSource lineColumns(Reservation reservation, ReservationLine line) {
        return new MapSqlParameterSource()
                .addValue("id", TimeOrderedIds.next())
                .addValue("reservation", reservation.id())
                .addValue("orderLine", reservation.isHold() ? null : line.id())
                .addValue("vehicle", line.vehicleId())
                .addValue("product", line.productId())
                .addValue("quantity", line.quantity())
                .addValue("unitCost", line.unitCost());
    }

    private static StoredLine storedLine(ResultSet row) throws SQLException {
        var reservationId = row.getObject("reservation_id", UUID.class);
        var lineId = row.getObject("line_id", UUID.class);
        var lines = lineId == null
                ? List.<ReservationLine>of()
                : List.of(new ReservationLine(
                        lineId,
                        row.getObject("vehicle_id", UUID.class),
                        row.getObject("product_id", UUID.class),
                        row.getInt("quantity"),
                        row.getBigDecimal("unit_cost")));
        return new StoredLine(reservationId, new Claimed(row.getString("branch_code"), lines));
    }

    private static Origin origin(ResultSet row) throws SQLException {
        return new Origin(
                row.getObject("id", UUID.class),
                row.getString("branch_code"),
                Objects.requireNonNull(instant(row, "made_at")),
                row.getObject("order_id", UUID.class),
                row.getString("order_number"),
                row.getString("hold_number") == null ? null : terms(row));
    }

    private static HoldTerms terms(ResultSet row) throws SQLException {
        var customer = new Customer(
                row.getObject("customer_id", UUID.class),
                row.getString("customer_name"),
                row.getString("customer_phone"),
                row.getString("customer_email"));
        return new HoldTerms(
                row.getString("hold_number"),
                customer,
                row.getObject("holder_id", UUID.class),
                row.getString("holder_name"),
                row.getString("deposit_note"),
                row.getString("notes"));
    }

    private static @Nullable Ending ending(ResultSet row) throws SQLException {
        var at = instant(row, "closed_at");
        return at == null
                ? null
                : new Ending(
                        at,
                        Objects.requireNonNullElse(row.getString("closed_by_name"), "Keeper"),
                        row.getString("close_reason"),
                        row.getString("converted_into"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime utcOrNull(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }

    private record StoredLine(UUID reservationId, Claimed claimed) {}

    /** What a reservation claims at its branch. */
    record Claimed(String branch, List<ReservationLine> lines) {

        Claimed and(Claimed more) {
            return new Claimed(
                    branch, Stream.concat(lines.stream(), more.lines().stream()).toList());
        }
    }
}
