package dev.keeper.ordering.sale.report.period;

import dev.keeper.common.code.BranchCode;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.NotNull;
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

        @Nullable BranchCode branch) {

    public Period period() {
        return Period.of(from, to);
    }
}
