package dev.keeper.inventory.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keeper.common.problem.Invalid;
import dev.keeper.inventory.vehicle.number.StockNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class StockNumberTests {

    @ParameterizedTest
    @CsvSource({"K100001, K100001", "' k100001 ', K100001", "lot-7a, LOT-7A"})
    void aStockNumberHasOneFormHoweverItIsTyped(String typed, String kept) {
        assertThat(StockNumber.of(typed)).isEqualTo(new StockNumber(kept)).hasToString(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-K1", "K 1", "K.1", "A23456789012345678901234567890X"})
    void whatIsNoStockNumberIsRefused(String typed) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> StockNumber.of(typed))
                .withMessageContaining("A stock number has");
    }

    @Test
    void inJsonItIsTextAndABlankIsNothing() {
        var json = new JsonMapper();

        assertThat(json.readValue("\"k1 \"", StockNumber.class)).isEqualTo(new StockNumber("K1"));
        assertThat(json.readValue("\"\"", StockNumber.class)).isNull();
        assertThat(json.writeValueAsString(new StockNumber("K1"))).isEqualTo("\"K1\"");
    }
}
