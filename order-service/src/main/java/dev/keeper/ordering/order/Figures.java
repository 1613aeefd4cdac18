package dev.keeper.ordering.order;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of an order add up to; each sum is known once it is of every line.
 *
 * @param listTotal at list prices
 * @param total at what the customer pays
 * @param refunded what was paid back for what came back
 * @param cost what the units that the customer keeps cost the house
 * @param profit what the units that the customer keeps bring beyond that
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

    /** How much less than the list prices the customer pays; below zero where it is more. */
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
