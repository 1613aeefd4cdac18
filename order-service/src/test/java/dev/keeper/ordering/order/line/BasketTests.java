package dev.keeper.ordering.order.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keeper.common.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BasketTests {

    private static final String VIN = "1M8GDM9AXKP042788";
    private static final String SKU = "BRK-PAD-01";

    @Test
    void theSameVehicleTwiceIsRefused() {
        assertThatExceptionOfType(DuplicateLine.class)
                .isThrownBy(() -> basket(vehicle(null), product(1, null), vehicle(money("1.00", "USD"))));
    }

    @Test
    void theSameProductTwiceIsRefused() {
        assertThatExceptionOfType(DuplicateLine.class)
                .isThrownBy(() -> basket(product(1, null), product(2, null)))
                .withMessageContaining(SKU);
    }

    @Test
    void agreedPricesInTwoCurrenciesAreRefused() {
        assertThatExceptionOfType(MixedCurrencies.class)
                .isThrownBy(() -> basket(vehicle(money("1.00", "USD")), product(1, money("1.00", "EUR"))));
    }

    @Test
    void theOnlyCurrencyOfItsPricesIsThatOfTheBasket() {
        assertThat(basket(vehicle(money("1.00", "EUR")), product(1, null)).agreedIn())
                .isEqualTo(Currency.getInstance("EUR"));
        assertThat(basket(vehicle(null), product(1, null)).agreedIn()).isNull();
    }

    @Test
    void aBasketKnowsWhetherThereIsACarInIt() {
        assertThat(basket(product(1, null), vehicle(null)).hasVehicles()).isTrue();
        assertThat(basket(product(1, null)).hasVehicles()).isFalse();
    }

    private static Basket basket(OrderedItem... items) {
        return Basket.of(List.of(items));
    }

    private static OrderedItem vehicle(@Nullable Money agreedPrice) {
        return new OrderedItem(VIN, null, 1, agreedPrice, null);
    }

    private static OrderedItem product(int quantity, @Nullable Money agreedPrice) {
        return new OrderedItem(null, SKU, quantity, agreedPrice, null);
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }
}
