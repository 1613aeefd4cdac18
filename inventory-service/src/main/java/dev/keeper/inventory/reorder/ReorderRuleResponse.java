package dev.keeper.inventory.reorder;

import io.swagger.v3.oas.annotations.media.Schema;

/** When a branch has too little of a product. */
record ReorderRuleResponse(
        @Schema(example = "PHL") String branch,
        @Schema(example = "BRK-PAD-01") String sku,
        @Schema(example = "5") int minimum,
        @Schema(example = "20") int target) {

    static ReorderRuleResponse from(ReorderRule rule) {
        return new ReorderRuleResponse(rule.branchCode(), rule.product().sku(), rule.minimum(), rule.target());
    }
}
