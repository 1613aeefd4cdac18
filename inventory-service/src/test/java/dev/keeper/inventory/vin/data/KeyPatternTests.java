package dev.keeper.inventory.vin.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyPatternTests {

    private static final String KEY = "ZT3LB|EG147684";

    @ParameterizedTest
    @CsvSource({
        "*, true",
        "Z, true",
        "ZT3LB|EG147684, true",
        "*****|*G, true",
        "**[1-3], true",
        "**[A3], true",
        "**[AC-FX1-2], false",
        "*[S-U]3[LM], true",
        "*****|*H, false",
        "T, false",
        "ZT3LB|EG147684*, false",
        "*[ST, true",
        "*[AB, false"
    })
    void aPatternMatchesTheBeginningOfAKey(String pattern, boolean expected) {
        var bytes = ("=" + pattern).getBytes(StandardCharsets.US_ASCII);

        assertThat(KeyPattern.matches(bytes, 1, bytes.length, KEY)).isEqualTo(expected);
    }
}
