package dev.keeper.ordering.sale.report;

import dev.keeper.common.code.BranchCode;
import dev.keeper.ordering.sale.SaleKind;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** The requested sales and their grouping. */
record SalesReportRequest(
        @Parameter(description = "The first day", example = "2026-01-01")
        @NotNull
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @Parameter(description = "The last day", example = "2026-11-25")
        @NotNull
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate to,

        @Schema(
                allowableValues = {"day", "week", "month", "branch", "city", "brand", "category", "employee"},
                example = "month")
        @NotNull
        String by,

        @Nullable BranchCode branch,

        @Size(max = 100) @Nullable String city,
        @Size(max = 100) @Nullable String brand,
        @Size(max = 100) @Nullable String category,
        @Nullable UUID employeeId,
        @Nullable SaleKind kind) {}
