package dev.keeper.ordering.sale.report.period;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** The requested days of a report, and optionally its branch. */
public record PeriodRequest(
        @Parameter(description = "The first day", example = "2026-11-01")
        @NotNull
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @Parameter(description = "The last day", example = "2026-11-25")
        @NotNull
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate to,

        @Schema(example = "PHL") @Pattern(regexp = "[A-Z0-9]{2,10}", message = "must be a branch code") @Nullable
        String branch) {

    public Period period() {
        return Period.of(from, to);
    }
}
