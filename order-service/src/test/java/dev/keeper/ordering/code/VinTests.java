package dev.keeper.ordering.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keeper.common.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class VinTests {

    private static final Vin VIN = new Vin("1M8GDM9AXKP042788");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1M8GDM9AXKP042788",
                "1m8gdm9axkp042788",
                " 1M8GDM9AXKP042788\t",
                "\uff11\uff2d8GDM9AXKP042788",
                "\ufeff1M8GDM9AXKP042788"
            })
    void aVinHasOneFormHoweverItIsTyped(String typed) {
        assertThat(Vin.of(typed)).isEqualTo(VIN).hasToString("1M8GDM9AXKP042788");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "1M8GDM9AXKP04278", "1M8GDM9AXKP0427881", "1M8GDM9AXKP04278O", "1M8GDM9A-KP042788"})
    void whatIsNoVinIsRefused(String typed) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Vin.of(typed)).withMessageContaining("A VIN has 17");
    }

    @Test
    void inJsonItIsTextAndABlankIsNothing() {
        var json = new JsonMapper();

        assertThat(json.readValue("\"1m8gdm9axkp042788 \"", Vin.class)).isEqualTo(VIN);
        assertThat(json.readValue("\" \"", Vin.class)).isNull();
        assertThat(json.writeValueAsString(VIN)).isEqualTo("\"1M8GDM9AXKP042788\"");
    }
}
