package dev.keeper.inventory.reservation;

import dev.keeper.common.persistence.Columns;
import dev.keeper.inventory.reservation.Reservation.Ending;
import dev.keeper.inventory.reservation.Reservation.Origin;
import dev.keeper.inventory.reservation.terms.Customer;
import dev.keeper.inventory.reservation.terms.HoldTerms;
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
import java.util.function.Function;
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
            SELECT id, order_id, order_number, branch_code, status, made_at::timestamptz, closed_at::timestamptz,
                hold_number, customer_id, customer_name, customer_phone, customer_email, deposit_note, notes,
                expires_at::timestamptz, holder_id, holder_name, closed_by_name, close_reason
            FROM unnest(:ids, :orderIds, :orderNumbers, :branches, :statuses, :madeAt, :closedAt, :holdNumbers,
                    :customerIds, :customerNames, :customerPhones, :customerEmails, :depositNotes, :notes, :expiresAt,
                    :holderIds, :holderNames, :closedBy, :closeReasons)
                AS reservation (id, order_id, order_number, branch_code, status, made_at, closed_at, hold_number,
                    customer_id, customer_name, customer_phone, customer_email, deposit_note, notes, expires_at,
                    holder_id, holder_name, closed_by_name, close_reason)
            """;

    private static final String INSERT_LINES = """
            INSERT INTO reservation_lines (id, reservation_id, order_line_id, vehicle_id, product_id, quantity, unit_cost)
            SELECT id, reservation_id, order_line_id, vehicle_id, product_id, quantity, unit_cost
            FROM unnest(:ids, :reservations, :orderLines, :vehicles, :products, :quantities, :unitCosts)
                AS line (id, reservation_id, order_line_id, vehicle_id, product_id, quantity, unit_cost)
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

    /** Returns the expired holds that are still active, most overdue first. */
    List<UUID> findDue(Instant now, int limit) {
        return jdbc.sql("""
                        SELECT id FROM reservations WHERE status = 'ACTIVE' AND expires_at <= :now
                        ORDER BY expires_at LIMIT :limit
                        """).param("now", utc(now)).param("limit", limit).query(UUID.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Returns the lines of these reservations without a lock, because they never change. */
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

    /** Locks these reservations until the transaction ends, in the order of their ids. */
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
        jdbc.sql(INSERT).params(rows(reservations)).update();
        var lines = reservations.stream()
                .flatMap(reservation -> reservation.lines().stream().map(line -> new NewLine(reservation, line)))
                .toList();
        if (!lines.isEmpty()) {
            jdbc.sql(INSERT_LINES).params(lineRows(lines)).update();
        }
    }

    void update(Collection<Reservation> reservations) {
        batch.batchUpdate(
                UPDATE, reservations.stream().map(ReservationTable::endOf).toArray(SqlParameterSource[]::new));
    }

    private static Map<String, Object> rows(Collection<Reservation> reservations) {
        return Columns.<Reservation>of(reservations)
                .ids("ids", Reservation::id)
                .ids("orderIds", Reservation::orderId)
                .texts("orderNumbers", Reservation::orderNumber)
                .texts("branches", Reservation::branch)
                .texts("statuses", reservation -> reservation.status().name())
                .moments("madeAt", Reservation::madeAt)
                .moments("closedAt", reservation -> ofEnding(reservation, Ending::at))
                .texts("holdNumbers", reservation -> ofTerms(reservation, HoldTerms::number))
                .ids("customerIds", reservation -> ofCustomer(reservation, Customer::id))
                .texts("customerNames", reservation -> ofCustomer(reservation, Customer::name))
                .texts("customerPhones", reservation -> ofCustomer(reservation, Customer::phone))
                .texts("customerEmails", reservation -> ofCustomer(reservation, Customer::email))
                .texts("depositNotes", reservation -> ofTerms(reservation, HoldTerms::depositNote))
                .texts("notes", reservation -> ofTerms(reservation, HoldTerms::notes))
                .moments("expiresAt", Reservation::expiresAt)
                .ids("holderIds", reservation -> ofTerms(reservation, HoldTerms::holderId))
                .texts("holderNames", reservation -> ofTerms(reservation, HoldTerms::holderName))
                .texts("closedBy", reservation -> ofEnding(reservation, Ending::by))
                .texts("closeReasons", reservation -> ofEnding(reservation, Ending::reason))
                .arrays();
    }

    private static Map<String, Object> lineRows(Collection<NewLine> lines) {
        return Columns.<NewLine>of(lines)
                .ids("ids", line -> Reservation.newId())
                .ids("reservations", line -> line.reservation().id())
                .ids("orderLines", NewLine::orderLineId)
                .ids("vehicles", line -> line.line().vehicleId())
                .ids("products", line -> line.line().productId())
                .integers("quantities", line -> line.line().quantity())
                .amounts("unitCosts", line -> line.line().unitCost())
                .arrays();
    }

    private static MapSqlParameterSource endOf(Reservation reservation) {
        return new MapSqlParameterSource()
                .addValue("id", reservation.id())
                .addValue("status", reservation.status().name())
                .addValue("expiresAt", utcOrNull(reservation.expiresAt()))
                .addValue("extensions", reservation.extensions())
                .addValue("closedAt", utcOrNull(ofEnding(reservation, Ending::at)))
                .addValue("closedBy", ofEnding(reservation, Ending::by))
                .addValue("closeReason", ofEnding(reservation, Ending::reason))
                .addValue("convertedInto", ofEnding(reservation, Ending::convertedInto));
    }

    private static <V> @Nullable V ofTerms(Reservation reservation, Function<HoldTerms, @Nullable V> value) {
        var terms = reservation.holdTerms();
        return terms == null ? null : value.apply(terms);
    }

    private static <V> @Nullable V ofCustomer(Reservation reservation, Function<Customer, @Nullable V> value) {
        return ofTerms(reservation, terms -> value.apply(terms.customer()));
    }

    private static <V> @Nullable V ofEnding(Reservation reservation, Function<Ending, @Nullable V> value) {
        var ending = reservation.ending();
        return ending == null ? null : value.apply(ending);
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

    private record NewLine(Reservation reservation, ReservationLine line) {

        @Nullable
        UUID orderLineId() {
            return reservation.isHold() ? null : line.id();
        }
    }

    private record StoredLine(UUID reservationId, Claimed claimed) {}

    /** The lines of a reservation, and its branch. */
    record Claimed(String branch, List<ReservationLine> lines) {

        Claimed and(Claimed more) {
            return new Claimed(
                    branch, Stream.concat(lines.stream(), more.lines().stream()).toList());
        }
    }
}
