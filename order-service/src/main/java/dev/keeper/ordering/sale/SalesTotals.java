package dev.keeper.ordering.sale;

/**
 * Computes the totals from the lines. Rows are written in the order of their keys, so that transactions cannot deadlock.
 */
final class SalesTotals {

    private static final String FIGURES = """
            count(DISTINCT line.order_id) FILTER (WHERE line.quantity > 0),
            sum(line.quantity),
            sum(line.revenue),
            coalesce(sum(line.cost), 0),
            coalesce(sum(line.revenue) FILTER (WHERE line.cost IS NULL), 0)
            """;

    private SalesTotals() {}

    /** Adds the lines that fulfil the condition to the totals of their days. */
    static String addToDays(String condition) {
        return """
                INSERT INTO daily_sales AS total (grouped_by, kind, member, day, branch, city, currency,
                    orders, units, revenue, cost, revenue_without_cost)
                SELECT bucket.grouped_by, kinds.kind, bucket.member,
                    line.day, line.branch, coalesce(line.city, ''), line.currency, %s
                FROM sale_lines line
                CROSS JOIN LATERAL (VALUES
                    ('NOTHING', ''),
                    ('BRAND', coalesce(line.brand, '')),
                    ('CATEGORY', coalesce(line.category, '')),
                    ('EMPLOYEE', line.employee_id::text)) AS bucket (grouped_by, member)
                CROSS JOIN LATERAL (VALUES ('ALL'), (line.kind)) AS kinds (kind)
                WHERE %s
                GROUP BY 1, 2, 3, 4, 5, 6, 7
                ORDER BY 1, 2, 3, 4, 5, 6, 7
                ON CONFLICT (grouped_by, kind, member, day, branch, city, currency) DO UPDATE
                SET orders = total.orders + excluded.orders,
                    units = total.units + excluded.units,
                    revenue = total.revenue + excluded.revenue,
                    cost = total.cost + excluded.cost,
                    revenue_without_cost = total.revenue_without_cost + excluded.revenue_without_cost
                """.formatted(FIGURES, condition);
    }

    /** Adds the lines that fulfil the condition to the monthly totals of their articles. */
    static String addToMonths(String condition) {
        return """
                INSERT INTO monthly_article_sales AS total (kind, article, month, currency, label,
                    orders, units, revenue, cost, revenue_without_cost)
                SELECT line.kind, CASE line.kind WHEN 'VEHICLE' THEN line.description ELSE line.item END,
                    date_trunc('month', line.day)::date, line.currency, max(line.description), %s
                FROM sale_lines line
                WHERE %s
                GROUP BY 1, 2, 3, 4
                ORDER BY 1, 2, 3, 4
                ON CONFLICT (kind, article, month, currency) DO UPDATE
                SET label = excluded.label,
                    orders = total.orders + excluded.orders,
                    units = total.units + excluded.units,
                    revenue = total.revenue + excluded.revenue,
                    cost = total.cost + excluded.cost,
                    revenue_without_cost = total.revenue_without_cost + excluded.revenue_without_cost
                """.formatted(FIGURES, condition);
    }
}
