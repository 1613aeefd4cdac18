package dev.keeper.ordering.appointment.slot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.ordering.appointment.openinghours.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreeTimeTests {

    private static final Duration ONE_HOUR = Duration.ofHours(1);
    private static final TimeSlot OPEN = slot("09:00", "12:00");

    @Test
    void whatIsOpenIsFreeWhenNothingIsBusy() {
        assertThat(starts(new FreeTime(List.of(OPEN), List.of()), "00:00")).containsExactly("09:00", "10:00", "11:00");
    }

    @Test
    void slotsGoAroundWhatIsBusyAndBeginAtAQuarter() {
        var busy = List.of(slot("09:30", "10:20"), slot("09:40", "10:05"));

        assertThat(starts(new FreeTime(List.of(OPEN), busy), "00:00")).containsExactly("10:30");
    }

    @Test
    void aSlotMayEndWhereSomethingBusyBegins() {
        assertThat(starts(new FreeTime(List.of(OPEN), List.of(slot("10:00", "11:00"))), "00:00"))
                .containsExactly("09:00", "11:00");
    }

    @Test
    void whatIsPastIsNotOffered() {
        assertThat(starts(new FreeTime(List.of(OPEN), List.of()), "09:50")).containsExactly("10:00", "11:00");
    }

    @Test
    void aSlotFitsIntoOnePeriod() {
        var open = List.of(slot("09:00", "09:45"), slot("13:00", "14:00"));

        assertThat(starts(new FreeTime(open, List.of()), "00:00")).containsExactly("13:00");
    }

    @Test
    void aBusyDayHasNoFreeSlot() {
        assertThat(starts(new FreeTime(List.of(OPEN), List.of(slot("08:00", "18:00"))), "00:00"))
                .isEmpty();
    }

    private static List<String> starts(FreeTime time, String notBefore) {
        return time.slots(ONE_HOUR, at(notBefore))
                .peek(free -> assertThat(free.length()).isEqualTo(ONE_HOUR))
                .map(free -> free.start().toString().substring(11, 16))
                .toList();
    }

    private static TimeSlot slot(String start, String end) {
        return new TimeSlot(at(start), at(end));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-12-01T" + time + ":00Z");
    }
}
