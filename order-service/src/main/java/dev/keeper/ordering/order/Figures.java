package dev.keeper.ordering.order;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sums over the lines of an order; a sum is null until the figure of every line is known.
 *
 * @param listTotal at list prices
 * @param total at the prices that the customer pays
 * @param refunded the refund for returned units
 * @param cost the dealership's cost of the units that the customer keeps
 * @param profit the profit on the units that the customer keeps
 */
public record Figures(
        @Nullable BigDecimal listTotal,
        @Nullable BigDecimal total,
        @Nullable BigDecimal refunded,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal profit) {

    public static Figures of(Collection<OrderLine> lines) {
        return new Figures(
                sum(lines, OrderLine::listTotal),
                sum(lines, OrderLine::total),
                sum(lines, OrderLine::refunded),
                sum(lines, OrderLine::cost),
                sum(lines, OrderLine::profit));
    }

    /** Returns how much less than the list prices the customer pays; negative if it is more. */
    @Nullable
    public BigDecimal discount() {
        return listTotal == null || total == null ? null : listTotal.subtract(total);
    }

    private static @Nullable BigDecimal sum(
            Collection<OrderLine> lines, Function<OrderLine, @Nullable BigDecimal> figure) {
        var sum = BigDecimal.ZERO;
        for (var line : lines) {
            var part = figure.apply(line);
            if (part == null) {
                return null;
            }
            sum = sum.add(part);
        }
        return sum;
    }
}
