package dev.keeper.inventory.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keeper.common.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SkuTests {

    @ParameterizedTest
    @CsvSource({
        "BRK-PAD-01, BRK-PAD-01",
        "' brk-pad-01 ', BRK-PAD-01",
        "Oil_5w.30, OIL_5W.30",
        "\uff22\uff32\uff2b\uff0d\uff10\uff11, BRK-01",
        "7, 7"
    })
    void aSkuHasOneFormHoweverItIsTyped(String typed, String kept) {
        assertThat(Sku.of(typed)).isEqualTo(new Sku(kept)).hasToString(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-BRK", "BRK PAD", "BRK/PAD", "BRÜK", "A234567890123456789012345678901234567890X"})
    void whatIsNoSkuIsRefused(String typed) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Sku.of(typed)).withMessageContaining("A SKU has");
    }

    @Test
    void inJsonItIsTextAndABlankIsNothing() {
        var json = new JsonMapper();

        assertThat(json.readValue("\" brk-01\"", Sku.class)).isEqualTo(new Sku("BRK-01"));
        assertThat(json.readValue("\" \"", Sku.class)).isNull();
        assertThat(json.writeValueAsString(new Sku("BRK-01"))).isEqualTo("\"BRK-01\"");
    }
}
