package dev.keeper.ordering.sale.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerformanceTests {

    @ParameterizedTest
    @CsvSource({
        "100, 112.5, 12.5",
        "100, 50, -50.0",
        "3, 4, 33.3",
        "8, 8, 0.0",
        "200, 0, -100.0",
        "100, -50, -150.0",
        "0, 5, ",
        "-10, 5, ",
        "0, 0, "
    })
    void theChangeIsInPercentOfBeforeAndNothingWhereThatSaysNothing(
            BigDecimal before, BigDecimal now, @Nullable BigDecimal change) {
        assertThat(Performance.Change.percent(before, now)).isEqualTo(change);
    }
}
