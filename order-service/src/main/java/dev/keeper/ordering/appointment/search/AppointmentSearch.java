package dev.keeper.ordering.appointment.search;

import dev.keeper.common.listing.Conditions;
import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Keyset;
import dev.keeper.common.listing.PagedQuery;
import dev.keeper.common.listing.Row;
import dev.keeper.common.listing.Slice;
import dev.keeper.ordering.appointment.Appointment;
import dev.keeper.ordering.appointment.AppointmentKind;
import dev.keeper.ordering.appointment.AppointmentPermissions;
import dev.keeper.ordering.appointment.AppointmentResponse;
import dev.keeper.ordering.appointment.AppointmentStatus;
import dev.keeper.ordering.employee.Employee;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists appointments, the earliest first; the query contains only the requested conditions. */
@Component
public class AppointmentSearch {

    private static final PagedQuery<AppointmentResponse> EARLIEST_FIRST = PagedQuery.of(
            """
            SELECT a.*, c.name AS name_of_customer
            FROM appointments a LEFT JOIN customers c ON c.id = a.customer_id
            """,
            Keyset.<AppointmentResponse>ascending()
                    .instant("a.starts_at", AppointmentResponse::start)
                    .uuid("a.id", AppointmentResponse::id),
            AppointmentSearch::read);

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
        return EARLIEST_FIRST.read(
                jdbc, whatMayBeSeen(visibility, callerId).and(whatIsAskedFor(filter)), limit, cursor);
    }

    private static Conditions whatMayBeSeen(AppointmentPermissions.Visibility visibility, UUID callerId) {
        if (visibility.everything()) {
            return new Conditions();
        }
        return new Conditions()
                .andAnyOf(Stream.of(
                                at("allAt", visibility.allAt()),
                                at("ownAt", visibility.ownAt())
                                        .map(seen -> seen.when(callerId, "a.employee_id = :callerId", "callerId")),
                                at("serviceAt", visibility.serviceAt()).map(seen -> seen.and("a.kind = 'SERVICE'")))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Conditions whatIsAskedFor(AppointmentFilter filter) {
        var conditions = new Conditions();
        if (filter.from() != null) {
            conditions
                    .when(filter.from(), "a.ends_at > :from", "from")
                    .when(filter.from().minus(Appointment.LONGEST), "a.starts_at > :earliest", "earliest");
        }
        return conditions
                .when(filter.to(), "a.starts_at < :to", "to")
                .when(filter.branch(), "a.branch = :branch", "branch")
                .when(filter.employeeId(), "a.employee_id = :employee_id", "employee_id")
                .when(filter.vin(), "a.vin = :vin", "vin")
                .when(filter.customerId(), "a.customer_id = :customer_id", "customer_id")
                .when(filter.kind(), "a.kind = :kind", "kind")
                .whenAny(filter.statuses().stream().map(Enum::name).toList(), "a.status", "statuses");
    }

    private static Optional<Conditions> at(String parameter, Set<String> branches) {
        return branches.isEmpty()
                ? Optional.empty()
                : Optional.of(new Conditions().whenAny(branches, "a.branch", parameter));
    }

    private static AppointmentResponse read(Row row) throws SQLException {
        var customerId = row.idOrNull("customer_id");
        var employeeId = row.idOrNull("employee_id");
        return new AppointmentResponse(
                row.number("version"),
                row.id("id"),
                row.text("branch"),
                row.constant("kind", AppointmentKind.class),
                row.constant("status", AppointmentStatus.class),
                row.textOrNull("status_reason"),
                customerId,
                row.text(customerId == null ? "customer_name" : "name_of_customer"),
                row.textOrNull("phone"),
                employeeId == null ? null : new Employee(employeeId, row.text("employee_name")),
                row.textOrNull("vin"),
                row.instant("starts_at"),
                row.instant("ends_at"),
                row.textOrNull("notes"),
                row.instant("created_at"),
                new Employee(row.id("created_by_id"), row.text("created_by_name")),
                row.instantOrNull("reminded_at"));
    }
}
