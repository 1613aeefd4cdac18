package dev.keeper.ordering.sale.report.period;

import dev.keeper.common.problem.Invalid;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days of a report, both ends included, each in the time zone of its branch.
 *
 * @param from not before 2000
 * @param to not before {@code from}, not after 2100, and at most five years after {@code from}
 */
public record Period(LocalDate from, LocalDate to) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int MAX_YEARS = 5;

    /**
     * Creates the period between two days.
     *
     * @throws Invalid if the period is impossible or too long for a report
     */
    public static Period of(LocalDate from, LocalDate to) {
        requireSensible("from", from);
        requireSensible("to", to);
        if (to.isBefore(from)) {
            throw new Invalid("to", "must not be before from");
        }
        if (!to.isBefore(from.plusYears(MAX_YEARS))) {
            throw new Invalid("to", "must be less than %d years after from".formatted(MAX_YEARS));
        }
        return new Period(from, to);
    }

    private static void requireSensible(String field, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new Invalid(field, "must be in the years %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
    }

    /** Returns the preceding period of the same length. */
    public Period before() {
        var length = ChronoUnit.DAYS.between(from, to) + 1;
        return new Period(from.minusDays(length), from.minusDays(1));
    }

    /** Returns the first day of the first whole month, which may lie after the period. */
    public LocalDate firstWholeMonth() {
        return from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1);
    }

    /** Returns the day after the last whole month, which may lie before the period. */
    public LocalDate endOfWholeMonths() {
        return to.plusDays(1).withDayOfMonth(1);
    }
}
