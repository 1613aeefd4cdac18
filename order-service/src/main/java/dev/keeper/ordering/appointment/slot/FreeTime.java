package dev.keeper.ordering.appointment.slot;

import dev.keeper.ordering.appointment.openinghours.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The time in which a branch is open and neither vehicle nor employee is busy.
 *
 * @param open when the branch is open, the earliest first
 * @param busy when vehicle or employee are not free, the earliest start first; may overlap
 */
record FreeTime(List<TimeSlot> open, List<TimeSlot> busy) {

    /** Every time zone in use is off by whole quarters of an hour, so these are quarters on the wall as well. */
    private static final long GRID_SECONDS = Duration.ofMinutes(15).toSeconds();

    /**
     * Free slots one after the other, each begun at a quarter of an hour.
     *
     * @param length more than nothing
     * @param notBefore when the first one may begin
     */
    Stream<TimeSlot> slots(Duration length, Instant notBefore) {
        return open.stream().flatMap(period -> slotsIn(period, length, notBefore));
    }

    private Stream<TimeSlot> slotsIn(TimeSlot period, Duration length, Instant notBefore) {
        var earliest = period.start().isBefore(notBefore) ? notBefore : period.start();
        return Stream.iterate(first(earliest, length), slot -> period.covers(slot), slot -> first(slot.end(), length));
    }

    /** The first slot from then on that meets nothing busy. */
    private TimeSlot first(Instant earliest, Duration length) {
        var start = nextQuarter(earliest);
        for (var taken : busy) {
            if (taken.start().isBefore(start.plus(length)) && taken.end().isAfter(start)) {
                start = nextQuarter(taken.end());
            }
        }
        return new TimeSlot(start, start.plus(length));
    }

    private static Instant nextQuarter(Instant instant) {
        long seconds = instant.getNano() == 0 ? instant.getEpochSecond() : instant.getEpochSecond() + 1;
        return Instant.ofEpochSecond(Math.ceilDiv(seconds, GRID_SECONDS) * GRID_SECONDS);
    }
}
