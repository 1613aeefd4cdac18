package dev.keeper.ordering.appointment.openinghours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keeper.common.problem.Invalid;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningHoursTests {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate CLOCKS_GO_FORWARD = LocalDate.of(2027, 3, 14);
    private static final LocalDate CLOCKS_GO_BACK = LocalDate.of(2027, 11, 7);

    @Test
    void aBranchIsUsuallyOpenOnWeekdaysFromNineToSixAndOnSaturdaysUntilFour() {
        assertThat(OpeningHours.USUAL.on(MONDAY, NEW_YORK))
                .containsExactly(slot("2026-11-30T14:00:00Z", "2026-11-30T23:00:00Z"));
        assertThat(OpeningHours.USUAL.on(MONDAY.plusDays(5), NEW_YORK))
                .containsExactly(slot("2026-12-05T14:00:00Z", "2026-12-05T21:00:00Z"));
        assertThat(OpeningHours.USUAL.on(MONDAY.plusDays(6), NEW_YORK)).isEmpty();
    }

    @Test
    void anAppointmentHasToFitIntoOnePeriod() {
        var hours = on(DayOfWeek.MONDAY, period("09:00", "12:00"), period("13:00", "18:00"));

        assertThat(hours.cover(slot("2026-11-30T14:00:00Z", "2026-11-30T17:00:00Z"), NEW_YORK))
                .isTrue();
        assertThat(hours.cover(slot("2026-11-30T16:30:00Z", "2026-11-30T18:30:00Z"), NEW_YORK))
                .as("over lunch")
                .isFalse();
        assertThat(hours.cover(slot("2026-11-30T13:59:59Z", "2026-11-30T15:00:00Z"), NEW_YORK))
                .as("before it opens")
                .isFalse();
        assertThat(hours.cover(slot("2026-11-30T22:30:00Z", "2026-11-30T23:00:01Z"), NEW_YORK))
                .as("after it closes")
                .isFalse();
    }

    @Test
    void anExceptionTakesTheWholeDay() {
        var christmas = new ExceptionalDay(LocalDate.of(2026, 12, 25), List.of(), "Christmas Day");
        var sunday = new ExceptionalDay(
                LocalDate.of(2026, 12, 20), List.of(period("10:00", "14:00")), "The Sunday before Christmas");
        var hours = new OpeningHours(OpeningHours.USUAL.week(), List.of(christmas, sunday));

        assertThat(hours.on(christmas.date(), NEW_YORK)).isEmpty();
        assertThat(hours.on(sunday.date(), NEW_YORK))
                .containsExactly(slot("2026-12-20T15:00:00Z", "2026-12-20T19:00:00Z"));
        assertThat(hours.exceptions()).containsExactly(sunday, christmas);
    }

    @Test
    void theDayOnWhichTheClocksGoForwardIsAnHourShorter() {
        var hours = on(DayOfWeek.SUNDAY, period("01:00", "04:00"));

        assertThat(hours.on(CLOCKS_GO_FORWARD, NEW_YORK))
                .containsExactly(slot("2027-03-14T06:00:00Z", "2027-03-14T08:00:00Z"));
    }

    @Test
    void theDayOnWhichTheClocksGoBackIsAnHourLonger() {
        var hours = on(DayOfWeek.SUNDAY, period("01:00", "01:30"), period("02:00", "03:00"));

        assertThat(hours.on(CLOCKS_GO_BACK, NEW_YORK))
                .containsExactly(
                        slot("2027-11-07T05:00:00Z", "2027-11-07T06:30:00Z"),
                        slot("2027-11-07T07:00:00Z", "2027-11-07T08:00:00Z"));
    }

    @Test
    void aPeriodThatTheClocksSkipIsNone() {
        var hours = on(DayOfWeek.SUNDAY, period("02:30", "03:30"));

        assertThat(hours.on(CLOCKS_GO_FORWARD, NEW_YORK)).isEmpty();
        assertThat(hours.on(CLOCKS_GO_FORWARD.plusWeeks(1), NEW_YORK).getFirst().length())
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void periodsThatAreNotOneAfterTheOtherAreRefused() {
        for (var periods : List.of(
                List.of(period("18:00", "09:00")),
                List.of(period("09:00", "09:00")),
                List.of(period("13:00", "18:00"), period("09:00", "12:00")),
                List.of(period("09:00", "12:00"), period("12:00", "18:00")))) {
            assertThatExceptionOfType(Invalid.class)
                    .as(periods.toString())
                    .isThrownBy(() -> new OpeningHours(List.of(new OpenDay(DayOfWeek.MONDAY, periods)), List.of()));
        }
    }

    @Test
    void aDayIsNamedOnce() {
        var monday = new OpenDay(DayOfWeek.MONDAY, List.of());
        var holiday = new ExceptionalDay(MONDAY, List.of(), null);

        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> new OpeningHours(List.of(monday, monday), List.of()));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> new OpeningHours(List.of(), List.of(holiday, holiday)));
    }

    private static OpeningHours on(DayOfWeek day, OpenPeriod... periods) {
        return new OpeningHours(List.of(new OpenDay(day, List.of(periods))), List.of());
    }

    private static OpenPeriod period(String from, String to) {
        return new OpenPeriod(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static TimeSlot slot(String start, String end) {
        return new TimeSlot(Instant.parse(start), Instant.parse(end));
    }
}
