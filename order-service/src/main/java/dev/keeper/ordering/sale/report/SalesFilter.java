package dev.keeper.ordering.sale.report;

import dev.keeper.ordering.sale.SaleKind;
import dev.keeper.ordering.sale.report.period.Period;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which sales a report contains, and which table holds their sums.
 *
 * <p>The daily totals are split by brand, category or employee, but not by two of them at once. A report on two of them
 * concerns so few lines that these are summed up directly.
 *
 * @param branches null for all
 */
record SalesFilter(
        Period period,
        @Nullable Set<String> branches,
        @Nullable UUID employeeId,
        @Nullable SaleKind kind,
        @Nullable String city,
        @Nullable String brand,
        @Nullable String category,
        @Nullable Currency currency) {

    static SalesFilter of(Period period, ReportScope scope, @Nullable Currency currency) {
        return new SalesFilter(period, scope.branches(), scope.employeeId(), scope.kind(), null, null, null, currency);
    }

    SalesFilter with(@Nullable String newCity, @Nullable String newBrand, @Nullable String newCategory) {
        return new SalesFilter(period, branches, employeeId, kind, newCity, newBrand, newCategory, currency);
    }

    SalesFilter in(Currency onlyCurrency) {
        return new SalesFilter(period, branches, employeeId, kind, city, brand, category, onlyCurrency);
    }

    SalesFilter in(Period otherPeriod) {
        return new SalesFilter(otherPeriod, branches, employeeId, kind, city, brand, category, currency);
    }

    /** Returns the query for the sums per currency, or per group. */
    String sums(String key, @Nullable Grouping grouping) {
        var dimensions = dimensions(grouping);
        return dimensions.size() > 1
                ? sumsOfLines(key)
                : sumsOfDays(key, dimensions.isEmpty() ? null : dimensions.getFirst());
    }

    private List<Grouping> dimensions(@Nullable Grouping grouping) {
        var dimensions = new ArrayList<Grouping>();
        if (employeeId != null || grouping == Grouping.EMPLOYEE) {
            dimensions.add(Grouping.EMPLOYEE);
        }
        if (brand != null || grouping == Grouping.BRAND) {
            dimensions.add(Grouping.BRAND);
        }
        if (category != null || grouping == Grouping.CATEGORY) {
            dimensions.add(Grouping.CATEGORY);
        }
        return dimensions;
    }

    private String sumsOfDays(String key, @Nullable Grouping dimension) {
        var conditions = new ArrayList<String>();
        conditions.add("grouped_by = '%s'".formatted(dimension == null ? "NOTHING" : dimension.name()));
        conditions.add("kind = '%s'".formatted(kind == null ? "ALL" : kind.name()));
        if (employeeId != null) {
            conditions.add("member = :employeeId::text");
        }
        if (brand != null) {
            conditions.add("member = :brand");
        }
        if (category != null) {
            conditions.add("member = :category");
        }
        var expression = dimension == null ? key : key.replace(dimension.expression(), "member");
        return """
                SELECT %s AS key, currency, sum(orders) AS orders, sum(units) AS units, sum(revenue) AS revenue,
                    sum(cost) AS cost, sum(revenue_without_cost) AS revenue_without_cost
                FROM daily_sales WHERE %s AND %s GROUP BY 1, 2
                """.formatted(expression, String.join(" AND ", conditions), placeAndTime());
    }

    private String sumsOfLines(String key) {
        return """
                SELECT %s AS key, currency, count(DISTINCT order_id) FILTER (WHERE quantity > 0) AS orders,
                    sum(quantity) AS units, sum(revenue) AS revenue, coalesce(sum(cost), 0) AS cost,
                    coalesce(sum(revenue) FILTER (WHERE cost IS NULL), 0) AS revenue_without_cost
                FROM sale_lines WHERE %s GROUP BY 1, 2
                """.formatted(key, lines());
    }

    /** Returns the condition for lines. */
    String lines() {
        var conditions = new ArrayList<String>();
        conditions.add(placeAndTime());
        if (employeeId != null) {
            conditions.add("employee_id = :employeeId");
        }
        if (kind != null) {
            conditions.add("kind = '%s'".formatted(kind.name()));
        }
        if (brand != null) {
            conditions.add("brand = :brand");
        }
        if (category != null) {
            conditions.add("category = :category");
        }
        return String.join(" AND ", conditions);
    }

    /** Returns the condition that lines and totals share. */
    private String placeAndTime() {
        var conditions = new ArrayList<String>();
        conditions.add("day BETWEEN :from AND :to");
        if (branches != null) {
            conditions.add("branch = ANY(:branches)");
        }
        if (city != null) {
            conditions.add("city = :city");
        }
        if (currency != null) {
            conditions.add("currency = :currency");
        }
        return String.join(" AND ", conditions);
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("from", period.from());
        parameters.put("to", period.to());
        parameters.put("firstMonth", period.firstWholeMonth());
        parameters.put("endOfMonths", period.endOfWholeMonths());
        if (branches != null) {
            parameters.put("branches", branches.toArray(String[]::new));
        }
        if (employeeId != null) {
            parameters.put("employeeId", employeeId);
        }
        if (city != null) {
            parameters.put("city", city);
        }
        if (brand != null) {
            parameters.put("brand", brand);
        }
        if (category != null) {
            parameters.put("category", category);
        }
        if (currency != null) {
            parameters.put("currency", currency.getCurrencyCode());
        }
        return parameters;
    }
}
