package dev.keeper.ordering.sale.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.keeper.ordering.sale.SaleKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose sales a report contains.
 *
 * @param branches null for all
 * @param withCosts whether its reader may see costs and profit
 */
@Schema(description = "Whose sales the report is about: what was asked for, within what the caller may see")
record ReportScope(
        @Schema(description = "Absent for all branches", example = "[\"PHL\"]") @Nullable
        Set<String> branches,

        @Schema(description = "Absent for everybody") @Nullable
        UUID employeeId,

        @Schema(description = "Absent for cars and parts") @Nullable
        SaleKind kind,

        @JsonIgnore boolean withCosts) {}
