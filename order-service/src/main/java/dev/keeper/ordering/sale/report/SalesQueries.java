package dev.keeper.ordering.sale.report;

import dev.keeper.ordering.sale.SaleKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums up sales from the totals where they exist, else from the lines. */
@Component
class SalesQueries {

    private static final String ARTICLE = "CASE kind WHEN 'VEHICLE' THEN description ELSE item END";

    /** For the transaction only, so that a report of a large group sorts and hashes in memory. */
    private static final String ENOUGH_MEMORY = "SELECT set_config('work_mem', '32MB', true)";

    private final JdbcClient jdbc;

    SalesQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns the sums over all; null if nothing was sold.
     *
     * @throws SeveralCurrencies if the currencies differ
     */
    @Nullable
    Sums total(SalesFilter filter) {
        takeMemory();
        var totals = jdbc.sql("SELECT sums.*, '' AS label FROM (%s) AS sums".formatted(filter.sums("''", null)))
                .params(filter.parameters())
                .query(Sums::read)
                .list();
        if (totals.size() > 1) {
            throw new SeveralCurrencies(totals.stream().map(Sums::currency).toList());
        }
        return totals.isEmpty() ? null : totals.getFirst();
    }

    /** Returns the sums of each group; the filter must name a currency. */
    List<Sums> groups(SalesFilter filter, Grouping grouping) {
        return jdbc.sql(groupsOf(filter, grouping))
                .params(filter.parameters())
                .query(Sums::read)
                .list();
    }

    static String groupsOf(SalesFilter filter, Grouping grouping) {
        var query = grouping == Grouping.EMPLOYEE ? """
                        SELECT sums.*, coalesce(sellers.name, sums.key) AS label
                        FROM (%s) AS sums LEFT JOIN sellers ON sellers.employee_id = sums.key::uuid
                        """ : "SELECT sums.*, sums.key AS label FROM (%s) AS sums";
        var order = grouping.isTime() ? " ORDER BY key" : " ORDER BY revenue DESC, key";
        return query.formatted(filter.sums(grouping.expression(), grouping)) + order;
    }

    /** Returns the best-selling articles; the filter must name a currency. */
    List<BestSellers.Row> bestSellers(SalesFilter filter, BestSellerSort sort, int limit, boolean withCosts) {
        return jdbc
                .sql(bestSellersOf(filter, sort))
                .params(filter.parameters())
                .param("limit", limit)
                .query((row, number) -> BestSellers.Row.from(
                        SaleKind.valueOf(row.getString("kind")), Sums.read(row, number), withCosts))
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** First sums up only the measure of all articles, then the other figures of the best ones. */
    static String bestSellersOf(SalesFilter filter, BestSellerSort sort) {
        var parts = isOfTheWholeGroup(filter) ? soldInMonths(filter) : List.of(soldByLine(filter.lines()));
        return """
                WITH best AS (
                    SELECT kind, article, sum(%s) AS measure FROM (%s) AS sold
                    GROUP BY kind, article HAVING sum(units) > 0 ORDER BY measure DESC, kind, article LIMIT :limit)
                SELECT kind, article AS key, max(label) AS label, :currency AS currency, 0 AS orders, sum(units) AS units,
                    sum(revenue) AS revenue, sum(cost) AS cost, sum(revenue_without_cost) AS revenue_without_cost
                FROM (%s) AS sold
                GROUP BY kind, article, measure ORDER BY measure DESC, kind, article
                """.formatted(
                        sort.parameter(),
                        String.join(" UNION ALL ", parts),
                        parts.stream().map(SalesQueries::ofTheBest).collect(Collectors.joining(" UNION ALL ")));
    }

    /** Joins part by part, so that each part can use its own index. */
    private static String ofTheBest(String part) {
        return "SELECT part.*, measure FROM (%s) AS part JOIN best USING (kind, article)".formatted(part);
    }

    private static boolean isOfTheWholeGroup(SalesFilter filter) {
        return filter.branches() == null && filter.employeeId() == null;
    }

    /** Whole months are summed up already; the days at both ends are not. */
    private static List<String> soldInMonths(SalesFilter filter) {
        var period = filter.period();
        if (!period.firstWholeMonth().isBefore(period.endOfWholeMonths())) {
            return List.of(soldByLine(filter.lines()));
        }
        var parts = new ArrayList<String>();
        parts.add("""
                SELECT kind, article, label, units, revenue, cost, revenue_without_cost FROM monthly_article_sales
                WHERE month >= :firstMonth AND month < :endOfMonths AND currency = :currency%s
                """.formatted(filter.kind() == null ? "" : " AND kind = '" + filter.kind() + "'"));
        if (period.from().isBefore(period.firstWholeMonth())) {
            parts.add(soldByLine(filter.lines() + " AND day < :firstMonth"));
        }
        if (!period.to().isBefore(period.endOfWholeMonths())) {
            parts.add(soldByLine(filter.lines() + " AND day >= :endOfMonths"));
        }
        return parts;
    }

    private static String soldByLine(String lines) {
        return """
                SELECT kind, %s AS article, description AS label, quantity AS units, revenue, coalesce(cost, 0) AS cost,
                    CASE WHEN cost IS NULL THEN revenue ELSE 0 END AS revenue_without_cost
                FROM sale_lines WHERE %s
                """.formatted(ARTICLE, lines);
    }

    /** Returns the employee's name on the latest sale. */
    @Nullable
    String nameOf(UUID employeeId) {
        return jdbc.sql("SELECT name FROM sellers WHERE employee_id = :id")
                .param("id", employeeId)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private void takeMemory() {
        jdbc.sql(ENOUGH_MEMORY).query(String.class).single();
    }
}
