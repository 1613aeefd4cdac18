package dev.keeper.common.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.common.problem.Invalid;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class MoneyTests {

    private static final Currency DOLLAR = Currency.getInstance("USD");
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource({"6300,6300.00", "6300.5,6300.50", "6300.500,6300.50", "1E+3,1000.00", "0,0.00", "-1.10,-1.10"})
    void anAmountHasTheDecimalsOfItsCurrency(String given, String kept) {
        assertThat(dollars(given).amount()).isEqualTo(new BigDecimal(kept));
    }

    @ParameterizedTest
    @CsvSource({"1000,1000", "1000.00,1000"})
    void aCurrencyWithoutCentsHasNone(String given, String kept) {
        assertThat(new Money(new BigDecimal(given), Currency.getInstance("JPY")).amount())
                .isEqualTo(new BigDecimal(kept));
    }

    @Test
    void theSameAmountWrittenDifferentlyIsEqual() {
        assertThat(dollars("6300")).isEqualTo(dollars("6300.00")).hasSameHashCodeAs(dollars("6300.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "6300.005", "1E-9", "1E-1000000"})
    void moreDecimalsThanTheCurrencyHasAreRefusedAndNeverRounded(String amount) {
        assertThatThrownBy(() -> dollars(amount)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10000000000000", "-10000000000000", "1E+13", "1E+1000000", "1E+2147483647"})
    void anAmountThatTheDatabaseCannotHoldIsRefused(String amount) {
        assertThatThrownBy(() -> dollars(amount)).isInstanceOf(Invalid.class);
    }

    @Test
    void theLargestAmountIsKept() {
        assertThat(dollars("9999999999999.99").amount()).isEqualTo("9999999999999.99");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XDR", "XAU", "XTS", "KWD"})
    void aCurrencyWhoseAmountsTheDatabaseCannotHoldIsRefused(String code) {
        assertThatThrownBy(() -> new Money(BigDecimal.TEN, Currency.getInstance(code)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(Money.ofNullable(null, DOLLAR)).isNull();
        assertThat(Money.ofNullable(BigDecimal.ONE, DOLLAR)).isEqualTo(dollars("1"));
    }

    @Test
    void anAmountIsADecimalStringInJson() {
        assertThat(JSON.writeValueAsString(dollars("6300"))).isEqualTo("{\"amount\":\"6300.00\",\"currency\":\"USD\"}");
        assertThat(JSON.readValue("{\"amount\":\"6300.00\",\"currency\":\"USD\"}", Money.class))
                .isEqualTo(dollars("6300"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":\"much\",\"currency\":\"USD\"}",
                "{\"amount\":\"1\",\"currency\":\"dollar\"}",
                "{\"amount\":\"1\"}",
                "{\"currency\":\"USD\"}",
                "{\"amount\":\"NaN\",\"currency\":\"USD\"}",
                "{\"amount\":true,\"currency\":\"USD\"}",
                "\"1 USD\"",
            })
    void whatIsNoMoneyIsNotRead(String json) {
        assertThatThrownBy(() -> JSON.readValue(json, Money.class)).isInstanceOf(JacksonException.class);
    }

    private static Money dollars(String amount) {
        return new Money(new BigDecimal(amount), DOLLAR);
    }
}
