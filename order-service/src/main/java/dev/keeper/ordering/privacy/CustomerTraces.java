package dev.keeper.ordering.privacy;

import dev.keeper.common.idempotency.IdempotencyKeys;
import dev.keeper.common.money.Money;
import dev.keeper.ordering.appointment.CustomerAppointments;
import dev.keeper.ordering.order.CustomerOrders;
import dev.keeper.ordering.order.returns.CustomerReturns;
import dev.keeper.ordering.privacy.CustomerReferredTo.References;
import dev.keeper.ordering.privacy.PersonalDataResponse.AppointmentOfCustomer;
import dev.keeper.ordering.privacy.PersonalDataResponse.LineOfCustomer;
import dev.keeper.ordering.privacy.PersonalDataResponse.OrderOfCustomer;
import dev.keeper.ordering.privacy.PersonalDataResponse.ReturnOfCustomer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds everything about a customer in this service, and removes the free text. */
@Component
class CustomerTraces {

    private static final int NAMED_AT_MOST = 20;
    private static final String OPEN_ORDER = " AND status IN ('DRAFT', 'PENDING', 'CONFIRMED', 'IN_PROGRESS')";
    private static final String OPEN_APPOINTMENT = " AND status IN ('REQUESTED', 'CONFIRMED')";

    private final JdbcClient jdbc;
    private final IdempotencyKeys keys;
    private final CustomerOrders orders;
    private final CustomerReturns returns;
    private final CustomerAppointments appointments;

    CustomerTraces(
            JdbcClient jdbc,
            IdempotencyKeys keys,
            CustomerOrders orders,
            CustomerReturns returns,
            CustomerAppointments appointments) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.orders = orders;
        this.returns = returns;
        this.appointments = appointments;
    }

    /** Returns what refers to the customer. */
    References references(UUID customerId) {
        return references(customerId, "", "");
    }

    /** Returns the open orders and appointments among them. */
    References open(UUID customerId) {
        return references(customerId, OPEN_ORDER, OPEN_APPOINTMENT);
    }

    private References references(UUID customerId, String whichOrders, String whichAppointments) {
        var orders = names(
                customerId,
                "SELECT number FROM orders WHERE customer_id = :customerId%s ORDER BY placed_at DESC, id DESC"
                        .formatted(whichOrders));
        var appointments = names(
                customerId,
                "SELECT id::text FROM appointments WHERE customer_id = :customerId%s ORDER BY starts_at DESC, id DESC"
                        .formatted(whichAppointments));
        return new References(orders, appointments);
    }

    private List<String> names(UUID customerId, String query) {
        return jdbc
                .sql(query + " LIMIT " + NAMED_AT_MOST)
                .param("customerId", customerId)
                .query(String.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    List<OrderOfCustomer> orders(UUID customerId) {
        var lines = lines(customerId);
        var returns = returns(customerId);
        return jdbc
                .sql("SELECT * FROM orders WHERE customer_id = :customerId ORDER BY placed_at, id")
                .param("customerId", customerId)
                .query((row, number) -> order(row, lines, returns))
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private static OrderOfCustomer order(
            ResultSet row, Map<UUID, List<LineOfCustomer>> lines, Map<UUID, List<ReturnOfCustomer>> returns)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new OrderOfCustomer(
                id,
                row.getString("number"),
                row.getString("branch"),
                row.getString("status"),
                row.getString("status_reason"),
                row.getString("salesperson_name"),
                time(row, "placed_at"),
                money(row, "total"),
                row.getString("notes"),
                lines.getOrDefault(id, List.of()),
                returns.getOrDefault(id, List.of()));
    }

    private Map<UUID, List<LineOfCustomer>> lines(UUID customerId) {
        var lines = new HashMap<UUID, List<LineOfCustomer>>();
        jdbc.sql("""
                        SELECT l.order_id, l.vin, l.sku, l.description, l.quantity,
                            coalesce(l.agreed_price, l.list_price) AS price, l.discount_percent, o.currency
                        FROM orders o JOIN order_lines l ON l.order_id = o.id
                        WHERE o.customer_id = :customerId ORDER BY l.order_id, l.position
                        """).param("customerId", customerId).query(row -> {
            lines.computeIfAbsent(row.getObject("order_id", UUID.class), order -> new ArrayList<>())
                    .add(new LineOfCustomer(
                            row.getString("vin"),
                            row.getString("sku"),
                            row.getString("description"),
                            row.getInt("quantity"),
                            money(row, "price"),
                            row.getBigDecimal("discount_percent")));
        });
        return lines;
    }

    private Map<UUID, List<ReturnOfCustomer>> returns(UUID customerId) {
        var returns = new HashMap<UUID, List<ReturnOfCustomer>>();
        jdbc.sql("""
                        SELECT r.order_id, r.number, r.returned_at, r.reason, r.refund, r.currency
                        FROM orders o JOIN returns r ON r.order_id = o.id
                        WHERE o.customer_id = :customerId ORDER BY r.order_id, r.returned_at, r.id
                        """).param("customerId", customerId).query(row -> {
            returns.computeIfAbsent(row.getObject("order_id", UUID.class), order -> new ArrayList<>())
                    .add(new ReturnOfCustomer(
                            row.getString("number"),
                            time(row, "returned_at"),
                            row.getString("reason"),
                            Objects.requireNonNull(money(row, "refund"))));
        });
        return returns;
    }

    List<AppointmentOfCustomer> appointments(UUID customerId) {
        return jdbc
                .sql("SELECT * FROM appointments WHERE customer_id = :customerId ORDER BY starts_at, id")
                .param("customerId", customerId)
                .query(CustomerTraces::appointment)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private static AppointmentOfCustomer appointment(ResultSet row, int number) throws SQLException {
        return new AppointmentOfCustomer(
                row.getObject("id", UUID.class),
                row.getString("branch"),
                row.getString("kind"),
                row.getString("status"),
                row.getString("status_reason"),
                time(row, "starts_at"),
                time(row, "ends_at"),
                row.getString("employee_name"),
                row.getString("vin"),
                row.getString("phone"),
                row.getString("notes"));
    }

    /**
     * Removes free text about the customer from orders, returns and appointments, and the answers recorded for retries.
     * The stock's answers stay, because no person wrote them.
     */
    void remove(UUID customerId) {
        orders.erase(customerId);
        returns.erase(customerId);
        appointments.erase(customerId);
        keys.eraseAnswersAbout(customerId);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        var currency = row.getString("currency");
        return currency == null ? null : Money.ofNullable(row.getBigDecimal(column), Currency.getInstance(currency));
    }
}
