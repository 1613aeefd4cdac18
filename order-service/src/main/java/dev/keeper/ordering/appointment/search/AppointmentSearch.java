package dev.keeper.ordering.appointment.search;

import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.Slice;
import dev.keeper.ordering.appointment.Appointment;
import dev.keeper.ordering.appointment.AppointmentKind;
import dev.keeper.ordering.appointment.AppointmentPermissions;
import dev.keeper.ordering.appointment.AppointmentResponse;
import dev.keeper.ordering.appointment.AppointmentStatus;
import dev.keeper.ordering.branch.AtBranches;
import dev.keeper.ordering.employee.Employee;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists appointments, the earliest first; only the conditions that are asked for stand in the query. */
@Component
public class AppointmentSearch {

    private final JdbcClient jdbc;

    AppointmentSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<AppointmentResponse> find(
            AppointmentFilter filter,
            AppointmentPermissions.Visibility visibility,
            UUID callerId,
            @Nullable Cursor cursor,
            int limit) {
        var parameters = new HashMap<String, Object>();
        parameters.put("limit", limit + 1);
        var conditions = new ArrayList<>(List.of("true"));
        conditions.addAll(whatMayBeSeen(visibility, callerId, parameters));
        conditions.addAll(whatIsAskedFor(filter, parameters));
        boolean backward = cursor != null && cursor.isBackward();
        if (cursor != null) {
            conditions.add("(a.starts_at, a.id) %s (:cursorStart, :cursorId)".formatted(backward ? "<" : ">"));
            parameters.put("cursorStart", databaseTime(cursor.instant(0)));
            parameters.put("cursorId", cursor.uuid(1));
        }
        var rows = jdbc
                .sql("""
                        SELECT a.*, c.name AS name_of_customer
                        FROM appointments a LEFT JOIN customers c ON c.id = a.customer_id
                        WHERE %s ORDER BY %s LIMIT :limit
                        """.formatted(
                                String.join(" AND ", conditions),
                                backward ? "a.starts_at DESC, a.id DESC" : "a.starts_at, a.id"))
                .params(parameters)
                .query(AppointmentSearch::read)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
        return Slice.of(rows, limit, cursor, appointment -> Cursor.of(appointment.start(), appointment.id()));
    }

    private static List<String> whatMayBeSeen(
            AppointmentPermissions.Visibility visibility, UUID callerId, Map<String, Object> parameters) {
        if (visibility.everything()) {
            return List.of();
        }
        var alternatives = new ArrayList<String>();
        if (!visibility.allAt().isEmpty()) {
            alternatives.add(at("allAt", visibility.allAt(), parameters));
        }
        if (!visibility.ownAt().isEmpty()) {
            alternatives.add(at("ownAt", visibility.ownAt(), parameters) + " AND a.employee_id = :callerId");
            parameters.put("callerId", callerId);
        }
        if (!visibility.serviceAt().isEmpty()) {
            alternatives.add(at("serviceAt", visibility.serviceAt(), parameters) + " AND a.kind = 'SERVICE'");
        }
        return List.of("(" + String.join(" OR ", alternatives) + ")");
    }

    private static List<String> whatIsAskedFor(AppointmentFilter filter, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        if (filter.from() != null) {
            conditions.add("a.ends_at > :from AND a.starts_at > :earliest");
            parameters.put("from", databaseTime(filter.from()));
            parameters.put("earliest", databaseTime(filter.from().minus(Appointment.LONGEST)));
        }
        if (filter.to() != null) {
            conditions.add("a.starts_at < :to");
            parameters.put("to", databaseTime(filter.to()));
        }
        addEqual(conditions, parameters, "branch", filter.branch());
        addEqual(conditions, parameters, "employee_id", filter.employeeId());
        addEqual(conditions, parameters, "vin", filter.vin());
        addEqual(conditions, parameters, "customer_id", filter.customerId());
        addEqual(
                conditions,
                parameters,
                "kind",
                filter.kind() == null ? null : filter.kind().name());
        if (!filter.statuses().isEmpty()) {
            conditions.add("a.status = ANY(:statuses)");
            parameters.put(
                    "statuses", filter.statuses().stream().map(Enum::name).toArray(String[]::new));
        }
        return conditions;
    }

    private static void addEqual(
            List<String> conditions, Map<String, Object> parameters, String column, @Nullable Object value) {
        if (value != null) {
            conditions.add("a.%1$s = :%1$s".formatted(column));
            parameters.put(column, value);
        }
    }

    private static AppointmentResponse read(ResultSet row, int number) throws SQLException {
        var customerId = row.getObject("customer_id", UUID.class);
        var employeeId = row.getObject("employee_id", UUID.class);
        return new AppointmentResponse(
                row.getLong("version"),
                row.getObject("id", UUID.class),
                row.getString("branch"),
                AppointmentKind.valueOf(row.getString("kind")),
                AppointmentStatus.valueOf(row.getString("status")),
                row.getString("status_reason"),
                customerId,
                row.getString(customerId == null ? "customer_name" : "name_of_customer"),
                row.getString("phone"),
                employeeId == null ? null : new Employee(employeeId, row.getString("employee_name")),
                row.getString("vin"),
                time(row, "starts_at"),
                time(row, "ends_at"),
                row.getString("notes"),
                time(row, "created_at"),
                new Employee(row.getObject("created_by_id", UUID.class), row.getString("created_by_name")),
                row.getObject("reminded_at") == null ? null : time(row, "reminded_at"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime databaseTime(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String at(String parameter, Set<String> branches, Map<String, Object> parameters) {
        var condition = new AtBranches(parameter, branches);
        parameters.put(parameter, condition.value());
        return condition.in("a.branch");
    }
}
