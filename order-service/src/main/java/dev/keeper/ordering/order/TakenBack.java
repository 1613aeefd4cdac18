package dev.keeper.ordering.order;

import dev.keeper.common.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One return of an order.
 *
 * @param refund the amount that is paid back
 * @param everything whether the customer has returned the whole order
 */
public record TakenBack(
        UUID orderId, OrderFacts facts, Instant at, Money refund, boolean everything, List<Line> lines) {

    public TakenBack {
        lines = List.copyOf(lines);
    }

    static TakenBack of(Order order, Instant at, boolean everything, List<Line> lines) {
        var refund = lines.stream().map(line -> line.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new TakenBack(
                order.id(), OrderFacts.of(order), at, Objects.requireNonNull(order.money(refund)), everything, lines);
    }

    /**
     * Units of one line, at the price that the customer paid.
     *
     * @param lineId the order's line
     * @param cost the dealership's cost, if it is known
     */
    public record Line(
            UUID lineId,
            @Nullable String vin,
            @Nullable String sku,
            String description,
            @Nullable String brand,
            @Nullable String category,
            int quantity,
            Money amount,
            @Nullable Money cost) {

        static Line of(OrderLine line, int units) {
            return new Line(
                    line.id(),
                    line.vin(),
                    line.sku(),
                    line.name(),
                    line.brand(),
                    line.category(),
                    units,
                    Objects.requireNonNull(line.money(line.priceOf(units))),
                    line.money(line.costOf(units)));
        }
    }
}
