package dev.keeper.ordering.appointment.openinghours;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A period of a day in which a branch is open, in local time.
 *
 * @param to later than {@code from}, on the same day
 */
@Schema(name = "OpenPeriod")
public record OpenPeriod(
        @Schema(type = "string", format = "", example = "09:00") @JsonFormat(pattern = "HH:mm") @NotNull
        LocalTime from,

        @Schema(type = "string", format = "", example = "18:00") @JsonFormat(pattern = "HH:mm") @NotNull
        LocalTime to) {

    /** Returns the slot on a date. If the clocks change within the period, the slot is an hour longer or shorter. */
    TimeSlot on(LocalDate date, ZoneId zone) {
        return new TimeSlot(
                instant(date.atTime(from).atZone(zone)),
                instant(date.atTime(to).atZone(zone).withLaterOffsetAtOverlap()));
    }

    private static Instant instant(ZonedDateTime time) {
        return time.toInstant();
    }
}
