package dev.keeper.ordering.order.search;

import dev.keeper.common.listing.Conditions;
import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Keyset;
import dev.keeper.common.listing.KeysetPage;
import dev.keeper.common.listing.Row;
import dev.keeper.common.listing.Rows;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.listing.search.LikePattern;
import dev.keeper.common.listing.search.SearchText;
import dev.keeper.ordering.employee.Employee;
import dev.keeper.ordering.order.OrderPermissions;
import dev.keeper.ordering.order.status.OrderStatus;
import dev.keeper.ordering.order.view.CustomerReference;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists orders, the latest first. The query contains only the requested conditions, so that its plan fits them. */
@Component
class OrderSearch {

    private static final Keyset<OrderSummary> LATEST = Keyset.<OrderSummary>descending()
            .instant("o.placed_at", OrderSummary::listedAt)
            .uuid("o.id", OrderSummary::id);

    private final JdbcClient jdbc;

    OrderSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<OrderSummary> find(
            OrderFilter filter,
            OrderPermissions.Visibility visibility,
            UUID callerId,
            @Nullable Cursor cursor,
            int limit) {
        var page = LATEST.page(limit, cursor);
        var asked = whatIsAskedFor(filter);
        var alternatives = whatMayBeSeen(visibility, callerId).stream()
                .flatMap(seen -> textIn(filter.text()).stream()
                        .map(text -> new Conditions().and(seen).and(text).and(asked)))
                .toList();
        var statement = jdbc.sql(query(alternatives, page)).params(page.parameters());
        for (var alternative : alternatives) {
            statement = statement.params(alternative.parameters());
        }
        return page.of(Rows.of(statement, OrderSearch::read));
    }

    /** Each alternative has an index that returns it in order; a single query with OR could use none of them. */
    private static String query(List<Conditions> alternatives, KeysetPage<OrderSummary> page) {
        var pages = alternatives.stream()
                .map(conditions -> "(" + page(conditions, page) + ")")
                .toList();
        return """
                SELECT * FROM (%s) AS o ORDER BY %s LIMIT :limit
                """.formatted(String.join(" UNION ", pages), page.orderBy());
    }

    private static String page(Conditions conditions, KeysetPage<OrderSummary> page) {
        return """
                SELECT o.id, o.number, o.branch, o.salesperson_id, o.salesperson_name, o.customer_id,
                    c.name AS customer_name, o.status, o.total, o.refunded, o.currency, o.placed_at,
                    coalesce(o.created_at, o.placed_at) AS created_at, o.answer_by IS NOT NULL AS was_placed
                FROM orders o LEFT JOIN customers c ON c.id = o.customer_id
                WHERE %s AND %s ORDER BY %s LIMIT :limit
                """.formatted(conditions.sql(), page.beyond(), page.orderBy());
    }

    /** Returns the alternatives for finding a text; empty if there is no text. */
    private static List<Conditions> textIn(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return List.of(new Conditions());
        }
        var number = LikePattern.beginningWith(text.strip().toUpperCase(Locale.ROOT));
        var words = SearchText.inLines(text);
        return List.of(
                new Conditions().when(number, "o.number LIKE :number", "number"),
                // The first condition uses the index, which covers more than the name; the second narrows it to the
                // name.
                words.in("c.search").and(words.in("lower(c.name)")));
    }

    /** Returns the alternatives for which the caller may see an order; empty if the caller sees everything. */
    private static List<Conditions> whatMayBeSeen(OrderPermissions.Visibility visibility, UUID callerId) {
        if (visibility.everything()) {
            return List.of(new Conditions());
        }
        return Stream.of(
                        at("allAt", visibility.allAt()),
                        at("partsAt", visibility.partsAt()).map(seen -> seen.and("NOT o.has_vehicles")),
                        at("ownAt", visibility.ownAt())
                                .map(seen -> seen.when(callerId, "o.salesperson_id = :callerId", "callerId")),
                        at("draftsAt", visibility.draftsAt()).map(seen -> seen.and("o.status = 'DRAFT'")))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Conditions whatIsAskedFor(OrderFilter filter) {
        return new Conditions()
                .when(filter.branch(), "o.branch = :branch", "branch")
                .when(filter.customerId(), "o.customer_id = :customerId", "customerId")
                .when(filter.salespersonId(), "o.salesperson_id = :salespersonId", "salespersonId")
                .when(filter.from(), "o.placed_at >= :from", "from")
                .when(filter.to(), "o.placed_at < :to", "to")
                .when(
                        filter.vin(),
                        "EXISTS (SELECT FROM order_lines l WHERE l.order_id = o.id AND l.vin = :vin)",
                        "vin")
                .when(
                        filter.sku(),
                        "EXISTS (SELECT FROM order_lines l WHERE l.order_id = o.id AND l.sku = :sku)",
                        "sku")
                .whenAny(filter.statuses().stream().map(OrderStatus::name).toList(), "o.status", "statuses");
    }

    private static Optional<Conditions> at(String parameter, Set<String> branches) {
        return branches.isEmpty()
                ? Optional.empty()
                : Optional.of(new Conditions().whenAny(branches, "o.branch", parameter));
    }

    private static OrderSummary read(Row row) throws SQLException {
        var customerId = row.idOrNull("customer_id");
        return new OrderSummary(
                row.id("id"),
                row.text("number"),
                row.text("branch"),
                new Employee(row.id("salesperson_id"), row.text("salesperson_name")),
                customerId == null ? null : new CustomerReference(customerId, row.text("customer_name")),
                row.constant("status", OrderStatus.class),
                row.moneyOrNull("total"),
                row.moneyOrNull("refunded"),
                row.instant("created_at"),
                row.is("was_placed") ? row.instant("placed_at") : null);
    }
}
