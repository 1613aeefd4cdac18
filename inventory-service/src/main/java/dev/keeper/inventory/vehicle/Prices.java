package dev.keeper.inventory.vehicle;

import dev.keeper.common.money.Money;
import dev.keeper.inventory.OtherCurrency;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The cost and prices of a car, in one currency. */
@Embeddable
record Prices(
        Currency currency,
        @Nullable BigDecimal listPrice,
        @Nullable BigDecimal floorPrice,
        @Nullable BigDecimal msrp,
        @Nullable BigDecimal purchaseCost) {

    static Prices of(VehicleDetails details, Currency currency) {
        return new Prices(
                currency,
                amount(details.listPrice()),
                amount(details.floorPrice()),
                amount(details.msrp()),
                amount(details.purchaseCost()));
    }

    Prices withListPrice(Money price) {
        requireSameCurrency("listPrice", price);
        return new Prices(currency, price.amount(), floorPrice, msrp, purchaseCost);
    }

    Prices withFloorPrice(@Nullable Money floor) {
        requireSameCurrency("floorPrice", floor);
        return new Prices(currency, listPrice, amount(floor), msrp, purchaseCost);
    }

    Prices with(@Nullable Money newMsrp, @Nullable Money newPurchaseCost) {
        requireSameCurrency("msrp", newMsrp);
        requireSameCurrency("purchaseCost", newPurchaseCost);
        return new Prices(currency, listPrice, floorPrice, amount(newMsrp), amount(newPurchaseCost));
    }

    @Nullable
    Money money(@Nullable BigDecimal amount) {
        return Money.ofNullable(amount, currency);
    }

    boolean isBelowFloor(Money price) {
        return floorPrice != null && price.amount().compareTo(floorPrice) < 0;
    }

    @Nullable
    Money totalCost(@Nullable Money extraCosts) {
        return purchaseCost == null || extraCosts == null
                ? money(purchaseCost)
                : money(purchaseCost.add(extraCosts.amount()));
    }

    private void requireSameCurrency(String field, @Nullable Money money) {
        if (money != null && !money.currency().equals(currency)) {
            throw new OtherCurrency(field, currency);
        }
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
