package dev.keeper.ordering.appointment.openinghours;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;

/** A stretch of time; the end does not belong to it, so that the next one may begin there. */
@Schema(name = "TimeSlot")
public record TimeSlot(
        @Schema(example = "2026-12-01T15:00:00Z") Instant start,
        @Schema(example = "2026-12-01T16:00:00Z") Instant end) {

    /** How long it is. */
    public Duration length() {
        return Duration.between(start, end);
    }

    /** Whether the other one lies within. */
    public boolean covers(TimeSlot other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }
}
