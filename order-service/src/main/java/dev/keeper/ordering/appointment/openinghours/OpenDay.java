package dev.keeper.ordering.appointment.openinghours;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.List;

/**
 * A day of the week on which a branch is open.
 *
 * @param open the periods in their order, with a break between them; none on a day on which it is closed
 */
@Schema(name = "OpenDay")
public record OpenDay(
        @NotNull DayOfWeek day,

        @NotNull @Size(max = OpeningHours.MAX_PERIODS) @Valid
        List<@NotNull OpenPeriod> open) {}
