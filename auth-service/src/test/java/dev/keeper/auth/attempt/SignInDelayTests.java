package dev.keeper.auth.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInDelayTests {

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 1", "4, 2", "5, 4", "6, 8", "7, 16", "8, 30", "9, 30", "1000000, 30"})
    void theWaitDoublesAndEndsAtHalfAMinute(int failures, int seconds) {
        assertThat(SignInDelay.after(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }
}
