package dev.keeper.ordering.order.line;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of a line brings and costs, in the order's currency.
 *
 * @param agreedPrice what was agreed, or nothing where the list price counts
 * @param discountPercent what is taken off the list price, 0 to 100; never beside an agreed price
 * @param listPrice as it was when the stock reserved it
 * @param unitCost what one unit cost the house with everything, as it was then, if that is known
 * @param extraCosts the part of it that came on top of the purchase
 */
@Embeddable
public record LinePrices(
        @Nullable BigDecimal agreedPrice,
        @Nullable BigDecimal discountPercent,
        @Nullable BigDecimal listPrice,
        @Column(name = "unit_cost") @Nullable BigDecimal unitCost,
        @Nullable BigDecimal extraCosts) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Nothing is agreed and nothing is known yet. */
    public static final LinePrices UNKNOWN = new LinePrices(null, null, null, null, null);

    public static LinePrices agreed(OrderedItem item) {
        var price = item.agreedPrice();
        return new LinePrices(price == null ? null : price.amount(), item.discountPercent(), null, null, null);
    }

    /** The same agreement, with what the stock has named. */
    public LinePrices named(BigDecimal list, @Nullable BigDecimal cost, @Nullable BigDecimal extra) {
        return new LinePrices(agreedPrice, discountPercent, list, cost, extra);
    }

    /** Whether it is not simply the list price. */
    public boolean areSpecial() {
        return agreedPrice != null || discountPercent != null;
    }

    /** What the customer pays for one unit, as far as that is known. */
    @Nullable
    public BigDecimal unitPrice(@Nullable Currency currency) {
        return listPrice == null || currency == null ? agreedPrice : unitPriceAt(listPrice, currency);
    }

    /**
     * What the customer pays for one unit at the list price; a discounted price is rounded half to even to the currency's
     * smallest unit, as the stock rounds it when it compares it with the floor price.
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
