package dev.keeper.ordering.appointment.openinghours;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.List;

/**
 * The opening hours of a day of the week.
 *
 * @param open the periods in order, with breaks between them; empty if the branch is closed
 */
@Schema(name = "OpenDay")
public record OpenDay(
        @NotNull DayOfWeek day,

        @NotNull @Size(max = OpeningHours.MAX_PERIODS) @Valid
        List<@NotNull OpenPeriod> open) {}
