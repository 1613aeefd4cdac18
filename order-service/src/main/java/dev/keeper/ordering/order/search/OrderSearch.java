package dev.keeper.ordering.order.search;

import dev.keeper.common.money.Money;
import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.Slice;
import dev.keeper.ordering.branch.AtBranches;
import dev.keeper.ordering.customer.search.LikePattern;
import dev.keeper.ordering.customer.search.SearchedWord;
import dev.keeper.ordering.employee.Employee;
import dev.keeper.ordering.order.OrderPermissions;
import dev.keeper.ordering.order.OrderStatus;
import dev.keeper.ordering.order.view.CustomerReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists orders, the latest first; only the conditions that are asked for stand in the query, so that its plan fits. */
@Component
class OrderSearch {

    private static final int MAX_WORDS = 6;

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
        var parameters = new HashMap<String, Object>();
        parameters.put("limit", limit + 1);
        var conditions = whatIsAskedFor(filter, parameters);
        var backward = cursor != null && cursor.isBackward();
        if (cursor != null) {
            conditions.add("(o.placed_at, o.id) %s (:cursorAt, :cursorId)".formatted(backward ? ">" : "<"));
            parameters.put("cursorAt", databaseTime(cursor.instant(0)));
            parameters.put("cursorId", cursor.uuid(1));
        }
        var alternatives = whatMayBeSeen(visibility, callerId, parameters).stream()
                .flatMap(seen -> textIn(filter.text(), parameters).stream().map(text -> List.of(seen, text)))
                .map(either -> Stream.concat(either.stream(), conditions.stream())
                        .filter(Predicate.not(String::isEmpty))
                        .toList())
                .toList();
        var rows = jdbc
                .sql(query(alternatives, backward ? "ASC" : "DESC"))
                .params(parameters)
                .query(OrderSearch::read)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
        return Slice.of(rows, limit, cursor, order -> Cursor.of(order.listedAt(), order.id()));
    }

    /** Every alternative has an index that gives it in its order; one query with OR could use none of them. */
    private static String query(List<List<String>> alternatives, String direction) {
        var pages = alternatives.stream()
                .map(conditions -> "(" + page(conditions, direction) + ")")
                .toList();
        return """
                SELECT * FROM (%s) AS o ORDER BY o.placed_at %s, o.id %2$s LIMIT :limit
                """.formatted(String.join(" UNION ", pages), direction);
    }

    /** The ways to find a text; nothing to demand where none is given. */
    private static List<String> textIn(@Nullable String text, Map<String, Object> parameters) {
        if (text == null || text.isBlank()) {
            return List.of("");
        }
        parameters.put("number", LikePattern.beginningWith(text.strip().toUpperCase(Locale.ROOT)));
        var words = text.strip().toLowerCase(Locale.ROOT).split("\\s+", MAX_WORDS);
        var named = new ArrayList<String>();
        for (int index = 0; index < words.length; index++) {
            var word = new SearchedWord("word" + index, words[index]);
            // The first condition is the indexed one, over more than the name; the second narrows it to the name.
            named.add(word.in("c.search") + " AND " + word.in("lower(c.name)"));
            parameters.putAll(word.parameters());
        }
        return List.of("o.number LIKE :number", String.join(" AND ", named));
    }

    private static String page(List<String> conditions, String direction) {
        return """
                SELECT o.id, o.number, o.branch, o.salesperson_id, o.salesperson_name, o.customer_id,
                    c.name AS customer_name, o.status, o.total, o.refunded, o.currency, o.placed_at,
                    coalesce(o.created_at, o.placed_at) AS created_at, o.answer_by IS NOT NULL AS was_placed
                FROM orders o LEFT JOIN customers c ON c.id = o.customer_id
                %s ORDER BY o.placed_at %s, o.id %2$s LIMIT :limit
                """.formatted(conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions), direction);
    }

    /** The ways in which the caller may see an order; nothing to demand of one who sees everything. */
    private static List<String> whatMayBeSeen(
            OrderPermissions.Visibility visibility, UUID callerId, Map<String, Object> parameters) {
        if (visibility.everything()) {
            return List.of("");
        }
        var alternatives = new ArrayList<String>();
        if (!visibility.allAt().isEmpty()) {
            alternatives.add(at("allAt", visibility.allAt(), parameters));
        }
        if (!visibility.partsAt().isEmpty()) {
            alternatives.add(at("partsAt", visibility.partsAt(), parameters) + " AND NOT o.has_vehicles");
        }
        if (!visibility.ownAt().isEmpty()) {
            alternatives.add(at("ownAt", visibility.ownAt(), parameters) + " AND o.salesperson_id = :callerId");
            parameters.put("callerId", callerId);
        }
        if (!visibility.draftsAt().isEmpty()) {
            alternatives.add(at("draftsAt", visibility.draftsAt(), parameters) + " AND o.status = 'DRAFT'");
        }
        return alternatives;
    }

    private static List<String> whatIsAskedFor(OrderFilter filter, Map<String, Object> parameters) {
        var conditions = new Conditions(parameters);
        conditions.add("o.branch = :branch", "branch", filter.branch());
        conditions.add("o.customer_id = :customerId", "customerId", filter.customerId());
        conditions.add("o.salesperson_id = :salespersonId", "salespersonId", filter.salespersonId());
        conditions.add("o.placed_at >= :from", "from", databaseTimeOrNull(filter.from()));
        conditions.add("o.placed_at < :to", "to", databaseTimeOrNull(filter.to()));
        conditions.add(
                "EXISTS (SELECT FROM order_lines l WHERE l.order_id = o.id AND l.vin = :vin)", "vin", filter.vin());
        conditions.add(
                "EXISTS (SELECT FROM order_lines l WHERE l.order_id = o.id AND l.sku = :sku)", "sku", filter.sku());
        if (!filter.statuses().isEmpty()) {
            conditions.add(
                    "o.status = ANY(:statuses)",
                    "statuses",
                    filter.statuses().stream().map(OrderStatus::name).toArray(String[]::new));
        }
        return conditions.asked;
    }

    private static OrderSummary read(ResultSet row, int number) throws SQLException {
        var customerId = row.getObject("customer_id", UUID.class);
        return new OrderSummary(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("branch"),
                new Employee(row.getObject("salesperson_id", UUID.class), row.getString("salesperson_name")),
                customerId == null ? null : new CustomerReference(customerId, row.getString("customer_name")),
                OrderStatus.valueOf(row.getString("status")),
                readMoney(row, "total"),
                readMoney(row, "refunded"),
                readTime(row, "created_at"),
                row.getBoolean("was_placed") ? readTime(row, "placed_at") : null);
    }

    private static @Nullable Money readMoney(ResultSet row, String column) throws SQLException {
        var currency = row.getString("currency");
        return currency == null ? null : Money.ofNullable(row.getBigDecimal(column), Currency.getInstance(currency));
    }

    private static Instant readTime(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime databaseTime(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime databaseTimeOrNull(@Nullable Instant instant) {
        return instant == null ? null : databaseTime(instant);
    }

    private static String at(String parameter, Set<String> branches, Map<String, Object> parameters) {
        var condition = new AtBranches(parameter, branches);
        parameters.put(parameter, condition.value());
        return condition.in("o.branch");
    }

    /** The conditions that are asked for, with their parameters. */
    private record Conditions(Map<String, Object> parameters, List<String> asked) {

        Conditions(Map<String, Object> parameters) {
            this(parameters, new ArrayList<>());
        }

        void add(String condition, String parameter, @Nullable Object value) {
            if (value != null) {
                asked.add(condition);
                parameters.put(parameter, value);
            }
        }
    }
}
