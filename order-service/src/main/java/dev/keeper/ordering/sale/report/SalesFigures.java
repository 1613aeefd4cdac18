package dev.keeper.ordering.sale.report;

import dev.keeper.common.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The results of some sales, net of returns, as one reader sees them. */
@Schema(description = "What was sold, net of what came back")
record SalesFigures(
        @Schema(description = "Orders completed; a return does not take one back", example = "12")
        long orders,

        @Schema(description = "Cars and parts sold less those that came back", example = "40")
        long units,

        @Schema(description = "Absent when nothing was sold and there is no currency to say so in") @Nullable
        Money revenue,

        @Schema(description = "What it cost the house, as far as it is known; only for those who may see costs")
        @Nullable
        Money cost,

        @Schema(description = "Revenue less cost, of all whose cost is known; only for those who may see costs")
        @Nullable
        Money profit,

        @Schema(
                description = "The part of the revenue whose cost is not known and which profit leaves out; absent when"
                        + " there is none, and for those who may not see costs")
        @Nullable
        Money revenueWithoutCost) {

    static SalesFigures from(@Nullable Sums sums, boolean withCosts) {
        if (sums == null) {
            return new SalesFigures(0, 0, null, null, null, null);
        }
        return new SalesFigures(
                sums.orders(),
                sums.units(),
                new Money(sums.revenue(), sums.currency()),
                withCosts ? new Money(sums.cost(), sums.currency()) : null,
                withCosts ? new Money(sums.profit(), sums.currency()) : null,
                withCosts && sums.revenueWithoutCost().signum() != 0
                        ? new Money(sums.revenueWithoutCost(), sums.currency())
                        : null);
    }
}
