package dev.keeper.ordering.sale.report.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keeper.common.problem.Invalid;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTests {

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-31, 2026-01-29, 2026-02-28",
        "2026-11-25, 2026-11-25, 2026-11-24, 2026-11-24",
        "2024-01-01, 2024-12-31, 2022-12-31, 2023-12-31"
    })
    void thePeriodBeforeIsOfTheSameLengthAndEndsTheDayBefore(
            LocalDate from, LocalDate to, LocalDate fromBefore, LocalDate toBefore) {
        assertThat(Period.of(from, to).before()).isEqualTo(new Period(fromBefore, toBefore));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-01",
        "2021-01-01, 2026-01-01",
        "1999-12-31, 2000-01-01",
        "2100-01-01, 2101-01-01",
        "-999999999-01-01, 2026-01-01",
        "2026-01-01, +999999999-12-31"
    })
    void aPeriodThatCannotBeIsRefused(LocalDate from, LocalDate to) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Period.of(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-12-31, 2026-01-01, 2027-01-01",
        "2026-01-02, 2026-12-30, 2026-02-01, 2026-12-01",
        "2026-01-15, 2026-01-20, 2026-02-01, 2026-01-01"
    })
    void wholeMonthsLieWithinThePeriod(LocalDate from, LocalDate to, LocalDate first, LocalDate end) {
        var period = Period.of(from, to);

        assertThat(period.firstWholeMonth()).isEqualTo(first);
        assertThat(period.endOfWholeMonths()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"2021-01-01, 2025-12-31", "2024-02-29, 2029-02-27", "2026-11-25, 2026-11-25"})
    void fiveYearsAreTheMost(LocalDate from, LocalDate to) {
        assertThat(Period.of(from, to)).isEqualTo(new Period(from, to));
    }
}
