package dev.keeper.inventory.reorder.part;

import dev.keeper.common.listing.Row;
import dev.keeper.inventory.reorder.ReorderRule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.SQLException;

/** A reorder rule about a product at a branch. */
record ReorderRuleResponse(
        @Schema(example = "PHL") String branch,
        @Schema(example = "BRK-PAD-01") String sku,
        @Schema(example = "Brake pads, front") String productName,
        @Schema(example = "5") int minimum,
        @Schema(example = "20") int target) {

    static ReorderRuleResponse from(ReorderRule rule) {
        return new ReorderRuleResponse(
                rule.branchCode(), rule.product().sku(), rule.product().name(), rule.minimum(), rule.target());
    }

    static ReorderRuleResponse from(Row row) throws SQLException {
        return new ReorderRuleResponse(
                row.text("branch_code"),
                row.text("sku"),
                row.text("name"),
                row.integer("minimum"),
                row.integer("target"));
    }
}
