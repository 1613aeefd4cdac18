package dev.keeper.ordering.appointment.openinghours;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date on which a branch is open at other times than the day of the week would say.
 *
 * @param open the periods in their order; none if it is closed
 * @param reason such as the name of the holiday
 */
@Schema(name = "ExceptionalDay")
public record ExceptionalDay(
        @Schema(example = "2026-12-25") @NotNull LocalDate date,

        @NotNull @Size(max = OpeningHours.MAX_PERIODS) @Valid
        List<@NotNull OpenPeriod> open,

        @Schema(example = "Christmas Day")
        @Size(max = 100)
        @Pattern(regexp = "\\P{Cntrl}*", message = "must not contain control characters")
        @Nullable
        String reason) {}
