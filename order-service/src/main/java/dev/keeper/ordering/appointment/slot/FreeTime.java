package dev.keeper.ordering.appointment.slot;

import dev.keeper.ordering.appointment.openinghours.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The time in which a branch is open and both vehicle and employee are free.
 *
 * @param open when the branch is open, the earliest first
 * @param busy when the vehicle or the employee is busy, the earliest start first; may overlap
 */
record FreeTime(List<TimeSlot> open, List<TimeSlot> busy) {

    /** Every time zone in use has an offset of whole quarter hours, so these are quarter hours in local time, too. */
    private static final long GRID_SECONDS = Duration.ofMinutes(15).toSeconds();

    /**
     * Returns consecutive free slots, each starting at a quarter hour.
     *
     * @param length positive
     * @param notBefore the earliest start of the first slot
     */
    Stream<TimeSlot> slots(Duration length, Instant notBefore) {
        return open.stream().flatMap(period -> slotsIn(period, length, notBefore));
    }

    private Stream<TimeSlot> slotsIn(TimeSlot period, Duration length, Instant notBefore) {
        var earliest = period.start().isBefore(notBefore) ? notBefore : period.start();
        return Stream.iterate(first(earliest, length), slot -> period.covers(slot), slot -> first(slot.end(), length));
    }

    /** Returns the first free slot from the given time on. */
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
