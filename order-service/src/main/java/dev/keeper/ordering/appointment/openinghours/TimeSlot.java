package dev.keeper.ordering.appointment.openinghours;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;

/** A span of time, without its end, so that the next slot may begin there. */
@Schema(name = "TimeSlot")
public record TimeSlot(
        @Schema(example = "2026-12-01T15:00:00Z") Instant start,
        @Schema(example = "2026-12-01T16:00:00Z") Instant end) {

    public Duration length() {
        return Duration.between(start, end);
    }

    /** Returns whether the other slot lies within this one. */
    public boolean covers(TimeSlot other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }
}
