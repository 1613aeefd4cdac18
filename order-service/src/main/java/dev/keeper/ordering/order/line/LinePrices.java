package dev.keeper.ordering.order.line;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Price and cost of one unit of a line, in the order's currency.
 *
 * @param agreedPrice the agreed price; null if the list price applies
 * @param discountPercent the discount on the list price, 0 to 100; never together with an agreed price
 * @param listPrice the list price when the stock reserved the line
 * @param unitCost the full cost of one unit at that time, if it is known
 * @param extraCosts the part of the cost on top of the purchase
 */
@Embeddable
public record LinePrices(
        @Nullable BigDecimal agreedPrice,
        @Nullable BigDecimal discountPercent,
        @Nullable BigDecimal listPrice,
        @Column(name = "unit_cost") @Nullable BigDecimal unitCost,
        @Nullable BigDecimal extraCosts) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Neither agreed nor known yet. */
    public static final LinePrices UNKNOWN = new LinePrices(null, null, null, null, null);

    public static LinePrices agreed(OrderedItem item) {
        var price = item.agreedPrice();
        return new LinePrices(price == null ? null : price.amount(), item.discountPercent(), null, null, null);
    }

    /** Returns the same agreement with the prices that the stock has named. */
    public LinePrices named(BigDecimal list, @Nullable BigDecimal cost, @Nullable BigDecimal extra) {
        return new LinePrices(agreedPrice, discountPercent, list, cost, extra);
    }

    /** Returns whether the price differs from the list price by agreement or discount. */
    public boolean areSpecial() {
        return agreedPrice != null || discountPercent != null;
    }

    /** Returns what the customer pays for one unit; null if it is not known yet. */
    @Nullable
    public BigDecimal unitPrice(@Nullable Currency currency) {
        return listPrice == null || currency == null ? agreedPrice : unitPriceAt(listPrice, currency);
    }

    /**
     * Returns what the customer pays for one unit at the list price. A discounted price is rounded half to even to the
     * currency's smallest unit. The stock does the same when it compares the price with the floor.
     */
    public BigDecimal unitPriceAt(BigDecimal givenListPrice, Currency currency) {
        if (agreedPrice != null) {
            return agreedPrice;
        }
        return discountPercent == null
                ? givenListPrice
                : givenListPrice
                        .multiply(HUNDRED.subtract(discountPercent))
                        .divide(HUNDRED, currency.getDefaultFractionDigits(), RoundingMode.HALF_EVEN);
    }
}
