package dev.keeper.inventory.reorder.vehicle;

import dev.keeper.common.listing.Row;
import dev.keeper.inventory.reorder.ReorderRule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reorder rule about the cars of a make or model.
 *
 * @param model absent for all models of the make
 */
record VehicleReorderRuleResponse(
        UUID id,
        @Schema(example = "PHL") String branch,
        @Schema(example = "Hyundai") String make,
        @Schema(example = "Santa Fe") @Nullable String model,
        @Schema(example = "2") int minimum,
        @Schema(example = "5") int target) {

    static VehicleReorderRuleResponse from(ReorderRule rule) {
        return new VehicleReorderRuleResponse(
                rule.id(), rule.branchCode(), rule.make(), rule.model(), rule.minimum(), rule.target());
    }

    static VehicleReorderRuleResponse from(Row row) throws SQLException {
        return new VehicleReorderRuleResponse(
                row.id("id"),
                row.text("branch_code"),
                row.text("make"),
                row.textOrNull("model"),
                row.integer("minimum"),
                row.integer("target"));
    }
}
