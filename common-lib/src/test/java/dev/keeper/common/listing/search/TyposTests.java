package dev.keeper.common.listing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TyposTests {

    private static final List<String> MAKES =
            List.of("audi", "bmw", "fiat", "ford", "honda", "hyundai", "kia", "toyota", "volvo", "mercedes", "ram");

    @ParameterizedTest
    @CsvSource({
        "ford, ford, 0",
        "frod, ford, 10",
        "for, ford, 10",
        "fourd, ford, 10",
        "fort, ford, 11",
        "hundia, hyundai, 20",
        "hundia, honda, 21",
        "toytoa, toyota, 10",
        "ca, abc, 30",
        "abc, xyz, 33"
    })
    void aSwapOfNeighboursIsOneSlipLikeALetterTooManyOrTooFewAndAMistakenOneALittleMore(
            String typed, String meant, int distance) {
        assertThat(Typos.between(typed, meant)).isEqualTo(distance);
        assertThat(Typos.between(meant, typed)).isEqualTo(distance);
    }

    @ParameterizedTest
    @CsvSource({
        "hundia, hyundai",
        "huyndai, hyundai",
        "frod, ford",
        "bwm, bmw",
        "adui, audi",
        "kai, kia",
        "toytoa, toyota",
        "mrecedse, mercedes"
    })
    void whatWasMeantIsFound(String typed, String meant) {
        assertThat(Typos.nearest(typed, MAKES)).hasValue(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "rfdo", "km1", "1fadp5", "hnydi", "banana", "dnaoh", "mercury"})
    void whatIsTooFarFromEverythingOrNoWordMeansNothing(String typed) {
        assertThat(Typos.nearest(typed, MAKES)).isEmpty();
    }
}
