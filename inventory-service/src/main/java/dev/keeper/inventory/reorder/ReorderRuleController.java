package dev.keeper.inventory.reorder;

import dev.keeper.common.security.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/reorder-rules")
@Tag(name = "Reorder rules")
class ReorderRuleController {

    private final ReorderRules rules;

    ReorderRuleController(ReorderRules rules) {
        this.rules = rules;
    }

    @PutMapping("/{branch}/{sku}")
    @Operation(
            summary = "Say when a branch has too little of a product",
            description = "Takes effect at once: stock that is at the minimum already raises its alert. "
                    + "Sending the same rule again changes nothing.")
    ReorderRuleResponse define(
            @Parameter(example = "PHL") @PathVariable String branch,
            @Parameter(example = "BRK-PAD-01") @PathVariable String sku,
            @Valid @RequestBody DefineReorderRuleRequest request,
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
        return ReorderRuleResponse.from(rules.define(branch, sku, request, actor));
    }
}
