package dev.keeper.ordering.sale.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;

/**
 * The sums of some sales, in one currency.
 *
 * @param key the key of the group
 * @param revenueWithoutCost the part of the revenue whose cost is unknown
 */
record Sums(
        String key,
        String label,
        Currency currency,
        long orders,
        long units,
        BigDecimal revenue,
        BigDecimal cost,
        BigDecimal revenueWithoutCost) {

    static Sums none(Currency currency) {
        return new Sums("", "", currency, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    static Sums read(ResultSet row, int number) throws SQLException {
        return new Sums(
                row.getString("key"),
                row.getString("label"),
                Currency.getInstance(row.getString("currency")),
                row.getLong("orders"),
                row.getLong("units"),
                row.getBigDecimal("revenue"),
                row.getBigDecimal("cost"),
                row.getBigDecimal("revenue_without_cost"));
    }

    /** Returns the profit on sales with a known cost. */
    BigDecimal profit() {
        return revenue.subtract(revenueWithoutCost).subtract(cost);
    }
}
