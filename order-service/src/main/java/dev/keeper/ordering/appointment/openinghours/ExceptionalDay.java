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
 * A date with opening hours that differ from those of its day of the week.
 *
 * @param open the periods in order; empty if the branch is closed
 * @param reason such as the name of the holiday
 */
@Schema(name = "ExceptionalDay")
public record ExceptionalDay(
        @Schema(example = "2026-12-25") @NotNull LocalDate date,

        @NotNull @Size(max = OpeningHours.MAX_PERIODS) @Valid
        List<@NotNull OpenPeriod> open,

        @Schema(example = "Christmas Day")
        @Size(max = 100)
        @Pattern(regexp = "[^\\x00-\\x1F\\x7F]*", message = "must not contain control characters")
        @Nullable
        String reason) {}
