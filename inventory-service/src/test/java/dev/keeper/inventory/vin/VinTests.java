package dev.keeper.inventory.vin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VinTests {

    private final VinDecoder decoder =
            new VinDecoder(new WmiTable(), Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(strings = {"1M8GDM9AXKP042788", "5XYZT3LB1EG147684", "1FADP5AU6DL536022"})
    void aNorthAmericanVinWithItsCheckDigitIsAccepted(String vin) {
        assertThatCode(() -> Vin.parse(vin).requireAcceptable(false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WVGZZZ5NZEW069297", "YV1MC5851CJ126651"})
    void aEuropeanVinWithoutCheckDigitIsAcceptedOnceSomebodyLooked(String vin) {
        assertThatThrownBy(() -> Vin.parse(vin).requireAcceptable(false)).isInstanceOf(VinNeedsAcceptance.class);
        assertThatCode(() -> Vin.parse(vin).requireAcceptable(true)).doesNotThrowAnyException();
    }

    @Test
    void aWrongCheckDigitIsRefusedWhereTheStandardDemandsOne() {
        assertThatThrownBy(() -> Vin.parse("1M8GDM9A1KP042788").requireAcceptable(true))
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
        assertThatThrownBy(() -> Vin.parse(text)).isInstanceOf(InvalidVin.class).hasMessageContaining(reason);
    }

    @Test
    void paddingAndLowerCaseAreForgiven() {
        assertThat(Vin.parse("  5xyzt3lb1eg147684 ").value()).isEqualTo("5XYZT3LB1EG147684");
    }

    @ParameterizedTest
    @CsvSource({
        "5XYZT3LB1EG147684, North America, 2014, KIA",
        "1FADP5AU6DL536022, North America, 2013, FORD",
        "1M8GDM9AXKP042788, North America, 1989, MOTOR COACH",
        "WVGZZZ5NZEW069297, Europe, 2014, VOLKSWAGEN",
        "YV1MC5851CJ126651, Europe, 2012, VOLVO"
    })
    void aVinTellsRegionYearAndManufacturer(String vin, String region, int year, String manufacturer) {
        var decoded = decoder.decode(Vin.parse(vin));

        assertThat(decoded.region()).isEqualTo(region);
        assertThat(decoded.modelYear()).isEqualTo(year);
        assertThat(decoded.manufacturer()).startsWithIgnoringCase(manufacturer);
    }

    @Test
    void aMakeIsNamedOnlyWhereTheManufacturerHasOne() {
        assertThat(decoder.decode(Vin.parse("1FADP5AU6DL536022")).make()).isEqualTo("Ford");
        assertThat(decoder.decode(Vin.parse("5XYZT3LB1EG147684")).make()).isNull();
    }
}
