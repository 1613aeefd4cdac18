package dev.keeper.inventory.vin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class VinTests {

    @ParameterizedTest
    @ValueSource(strings = {"1M8GDM9AXKP042788", "5XYZT3LB1EG147684", "1FADP5AU6DL536022"})
    void aNorthAmericanVinWithItsCheckDigitIsAccepted(String vin) {
        assertThat(Vin.of(vin).acceptance()).isEqualTo(Acceptance.ACCEPTABLE);
        assertThatCode(() -> Vin.of(vin).requireAcceptable(false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WVGZZZ5NZEW069297", "YV1MC5851CJ126651"})
    void aEuropeanVinWithoutCheckDigitIsAcceptedOnceSomebodyLooked(String vin) {
        assertThat(Vin.of(vin).acceptance()).isEqualTo(Acceptance.NEEDS_ACCEPTANCE);
        assertThatThrownBy(() -> Vin.of(vin).requireAcceptable(false)).isInstanceOf(VinNeedsAcceptance.class);
        assertThatCode(() -> Vin.of(vin).requireAcceptable(true)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1M8GDM9A1KP042788", "LRWYGCEK1PC000001"})
    void aWrongCheckDigitIsRefusedWhereTheStandardDemandsOne(String vin) {
        assertThat(Vin.of(vin).acceptance()).isEqualTo(Acceptance.REFUSED);
        assertThatThrownBy(() -> Vin.of(vin).requireAcceptable(true))
                .isInstanceOf(InvalidVin.class)
                .hasMessageContaining("check digit");
    }

    @ParameterizedTest
    @CsvSource({
        "1Q87T3N166389, has 13",
        "1M8GDM9AXKP0427881, has 18",
        "1M8GDM9AXKP04278O, without I",
        "1M8GDM9AXKP04278-, without I",
        "11111111111111111, repeated"
    })
    void whatIsNoVinIsRefusedWithTheReason(String text, String reason) {
        assertThatThrownBy(() -> Vin.of(text)).isInstanceOf(InvalidVin.class).hasMessageContaining(reason);
    }

    @Test
    void paddingAndLowerCaseAreForgiven() {
        assertThat(Vin.of("  5xyzt3lb1eg147684 ").value()).isEqualTo("5XYZT3LB1EG147684");
    }

    @Test
    void inJsonItIsTextAndABlankIsNothing() {
        var json = new JsonMapper();

        assertThat(json.readValue("\"5xyzt3lb1eg147684\"", Vin.class)).isEqualTo(new Vin("5XYZT3LB1EG147684"));
        assertThat(json.readValue("\" \"", Vin.class)).isNull();
        assertThat(json.writeValueAsString(new Vin("5XYZT3LB1EG147684"))).isEqualTo("\"5XYZT3LB1EG147684\"");
    }
}
