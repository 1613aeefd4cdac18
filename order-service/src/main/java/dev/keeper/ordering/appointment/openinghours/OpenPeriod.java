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
 * From when to when a branch is open on a day, by the clock on its wall.
 *
 * @param to later than {@code from}, on the same day
 */
@Schema(name = "OpenPeriod")
public record OpenPeriod(
        @Schema(type = "string", format = "", example = "09:00") @JsonFormat(pattern = "HH:mm") @NotNull
        LocalTime from,

        @Schema(type = "string", format = "", example = "18:00") @JsonFormat(pattern = "HH:mm") @NotNull
        LocalTime to) {

    /**
     * The stretch of time that this is on a date. On a day on which the clocks change it lasts an hour more or less, if
     * the change lies within.
     */
    TimeSlot on(LocalDate date, ZoneId zone) {
        return new TimeSlot(
                instant(date.atTime(from).atZone(zone)),
                instant(date.atTime(to).atZone(zone).withLaterOffsetAtOverlap()));
    }

    private static Instant instant(ZonedDateTime time) {
        return time.toInstant();
    }
}
