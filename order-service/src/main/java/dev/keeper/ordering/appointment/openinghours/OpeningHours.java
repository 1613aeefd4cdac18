package dev.keeper.ordering.appointment.openinghours;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;

import dev.keeper.common.problem.Invalid;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * When a branch is open.
 *
 * @param week the seven days, Monday first
 * @param exceptions the dates with other hours, the earliest first
 */
public record OpeningHours(List<OpenDay> week, List<ExceptionalDay> exceptions) {

    static final int MAX_PERIODS = 4;

    /** The hours of a branch that has not set its own: Monday to Friday 9 to 18, Saturday 9 to 16. */
    static final OpeningHours USUAL = usual();

    /**
     * Sorts days and dates; a missing day of the week is closed.
     *
     * @throws Invalid if a day is named twice, or its periods overlap or are out of order
     */
    public OpeningHours {
        week = everyDay(week);
        exceptions = sorted(exceptions);
    }

    private static OpeningHours usual() {
        var days = Stream.of(DayOfWeek.values())
                .map(day -> new OpenDay(day, usualOn(day)))
                .toList();
        return new OpeningHours(days, List.of());
    }

    private static List<OpenPeriod> usualOn(DayOfWeek day) {
        var nine = LocalTime.of(9, 0);
        if (day.compareTo(MONDAY) >= 0 && day.compareTo(FRIDAY) <= 0) {
            return List.of(new OpenPeriod(nine, LocalTime.of(18, 0)));
        }
        return day == SATURDAY ? List.of(new OpenPeriod(nine, LocalTime.of(16, 0))) : List.of();
    }

    private static List<OpenDay> everyDay(List<OpenDay> named) {
        Map<DayOfWeek, OpenDay> days = new EnumMap<>(DayOfWeek.class);
        for (int index = 0; index < named.size(); index++) {
            var day = named.get(index);
            requireOneAfterTheOther("week[%d].open".formatted(index), day.open());
            if (days.put(day.day(), day) != null) {
                throw new Invalid("week[%d].day".formatted(index), "This day is named twice.");
            }
        }
        return Stream.of(DayOfWeek.values())
                .map(day -> days.getOrDefault(day, new OpenDay(day, List.of())))
                .toList();
    }

    private static List<ExceptionalDay> sorted(List<ExceptionalDay> exceptions) {
        var dates = new HashSet<LocalDate>();
        for (int index = 0; index < exceptions.size(); index++) {
            requireOneAfterTheOther(
                    "exceptions[%d].open".formatted(index),
                    exceptions.get(index).open());
            if (!dates.add(exceptions.get(index).date())) {
                throw new Invalid("exceptions[%d].date".formatted(index), "This date is named twice.");
            }
        }
        return exceptions.stream()
                .sorted(Comparator.comparing(ExceptionalDay::date))
                .toList();
    }

    private static void requireOneAfterTheOther(String field, List<OpenPeriod> periods) {
        LocalTime closed = null;
        for (var period : periods) {
            if (!period.from().isBefore(period.to())) {
                throw new Invalid(field, "A branch closes after it opens, on the same day.");
            }
            if (closed != null && !period.from().isAfter(closed)) {
                throw new Invalid(field, "The periods of a day come one after the other, with a break between them.");
            }
            closed = period.to();
        }
    }

    /** Returns the slots in which the branch is open on a date. */
    public List<TimeSlot> on(LocalDate date, ZoneId zone) {
        return periodsOn(date).stream()
                .map(period -> period.on(date, zone))
                // When the clocks go forward, nothing may be left of a period.
                .filter(slot -> slot.start().isBefore(slot.end()))
                .toList();
    }

    /** Returns whether the branch is open during the whole slot. */
    public boolean cover(TimeSlot slot, ZoneId zone) {
        return on(LocalDate.ofInstant(slot.start(), zone), zone).stream().anyMatch(open -> open.covers(slot));
    }

    private List<OpenPeriod> periodsOn(LocalDate date) {
        return exceptions.stream()
                .filter(exception -> exception.date().equals(date))
                .findFirst()
                .map(ExceptionalDay::open)
                .orElseGet(() -> week.get(date.getDayOfWeek().getValue() - 1).open());
    }
}
