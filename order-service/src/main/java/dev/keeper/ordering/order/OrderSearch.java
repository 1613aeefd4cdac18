package dev.keeper.ordering.order;

import dev.keeper.common.money.Money;
import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.Slice;
import dev.keeper.ordering.customer.LikePattern;
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
            UUID actorId,
            @Nullable Cursor after,
            int limit) {
        var parameters = new HashMap<String, Object>();
        parameters.put("limit", limit + 1);
        var conditions = new ArrayList<>(List.of("true"));
        conditions.addAll(whatMayBeSeen(visibility, actorId, parameters));
        conditions.addAll(whatIsAskedFor(filter, parameters));
        if (after != null) {
            conditions.add("(o.placed_at, o.id) < (:afterPlacedAt, :afterId)");
            parameters.put("afterPlacedAt", databaseTime(after.instant(0)));
            parameters.put("afterId", after.uuid(1));
        }
        var rows = jdbc
                .sql(query(conditions, filter.text(), parameters))
                .params(parameters)
                .query(OrderSearch::read)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
        return Slice.of(rows, limit, order -> Cursor.of(order.placedAt(), order.id()));
    }

    /** The two ways to find a text have an index each; one query with OR could use neither. */
    private static String query(List<String> conditions, @Nullable String text, Map<String, Object> parameters) {
        var all = String.join(" AND ", conditions);
        if (text == null || text.isBlank()) {
            return page(all);
        }
        parameters.put("number", LikePattern.beginningWith(text.strip().toUpperCase(Locale.ROOT)));
        var words = text.strip().toLowerCase(Locale.ROOT).split("\\s+", MAX_WORDS);
        var named = new ArrayList<String>();
        for (int index = 0; index < words.length; index++) {
            // The first condition is the indexed one, over more than the name; the second narrows it to the name.
            named.add("c.search LIKE :word%1$d AND lower(c.name) LIKE :word%1$d".formatted(index));
            parameters.put("word" + index, LikePattern.containing(words[index]));
        }
        return """
                SELECT * FROM ((%s) UNION (%s)) AS o ORDER BY o.placed_at DESC, o.id DESC LIMIT :limit
                """.formatted(
                        page(all + " AND o.number LIKE :number"), page(all + " AND " + String.join(" AND ", named)));
    }

    private static String page(String conditions) {
        return """
                SELECT o.id, o.number, o.branch, o.salesperson_id, o.salesperson_name, o.customer_id,
                    c.name AS customer_name, o.status, o.total, o.currency, o.placed_at
                FROM orders o JOIN customers c ON c.id = o.customer_id
                WHERE %s ORDER BY o.placed_at DESC, o.id DESC LIMIT :limit
                """.formatted(conditions);
    }

    private static List<String> whatMayBeSeen(
            OrderPermissions.Visibility visibility, UUID actorId, Map<String, Object> parameters) {
        if (visibility.everything()) {
            return List.of();
        }
        var alternatives = new ArrayList<String>();
        if (!visibility.allAt().isEmpty()) {
            alternatives.add("o.branch = ANY(:allAt)");
            parameters.put("allAt", databaseArray(visibility.allAt()));
        }
        if (!visibility.partsAt().isEmpty()) {
            alternatives.add("o.branch = ANY(:partsAt) AND NOT o.has_vehicles");
            parameters.put("partsAt", databaseArray(visibility.partsAt()));
        }
        if (!visibility.ownAt().isEmpty()) {
            alternatives.add("o.branch = ANY(:ownAt) AND o.salesperson_id = :actorId");
            parameters.put("ownAt", databaseArray(visibility.ownAt()));
            parameters.put("actorId", actorId);
        }
        return List.of("(" + String.join(" OR ", alternatives) + ")");
    }

    private static List<String> whatIsAskedFor(OrderFilter filter, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        if (filter.branch() != null) {
            conditions.add("o.branch = :branch");
            parameters.put("branch", filter.branch());
        }
        if (filter.status() != null) {
            conditions.add("o.status = :status");
            parameters.put("status", filter.status().name());
        }
        if (filter.customerId() != null) {
            conditions.add("o.customer_id = :customerId");
            parameters.put("customerId", filter.customerId());
        }
        return conditions;
    }

    private static OrderSummary read(ResultSet row, int number) throws SQLException {
        return new OrderSummary(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("branch"),
                new Employee(row.getObject("salesperson_id", UUID.class), row.getString("salesperson_name")),
                new CustomerReference(row.getObject("customer_id", UUID.class), row.getString("customer_name")),
                OrderStatus.valueOf(row.getString("status")),
                readTotal(row),
                row.getObject("placed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Money readTotal(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return currency == null ? null : Money.ofNullable(row.getBigDecimal("total"), Currency.getInstance(currency));
    }

    private static OffsetDateTime databaseTime(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String[] databaseArray(Set<String> branches) {
        return branches.toArray(String[]::new);
    }
}
