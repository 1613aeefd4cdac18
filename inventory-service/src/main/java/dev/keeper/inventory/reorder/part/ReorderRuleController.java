package dev.keeper.inventory.reorder.part;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.code.Code;
import dev.keeper.common.listing.Page;
import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.NeedsNoRight;
import dev.keeper.common.security.SignedIn;
import dev.keeper.common.web.EntityTag;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.common.web.IfMatch;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.Needs;
import dev.keeper.inventory.part.Sku;
import dev.keeper.inventory.reorder.DefineReorderRuleRequest;
import dev.keeper.inventory.reorder.ReorderRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/reorder-rules")
@Tag(name = "Reorder rules", description = "When a branch has too few, which raises an alert")
class ReorderRuleController {

    private static final String UNKNOWN = "there is no such rule";

    private final PartReorderRules rules;

    ReorderRuleController(PartReorderRules rules) {
        this.rules = rules;
    }

    @NeedsNoRight
    @GetMapping
    @Operation(
            operationId = "findReorderRules",
            summary = "Find reorder rules of products",
            description = "By SKU and branch, of all branches or one.")
    Page<ReorderRuleResponse> find(@RequestParam(required = false) @Nullable BranchCode branch, PageRequest page) {
        return Page.of(rules.find(Code.textOf(branch), page.limit(), page.cursor()), Function.identity());
    }

    @NeedsNoRight
    @GetMapping("/{branch}/{sku}")
    @Operation(operationId = "getReorderRule", summary = "Show the reorder rule of a product at a branch")
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    ResponseEntity<ReorderRuleResponse> get(@PathVariable BranchCode branch, @PathVariable Sku sku) {
        return answer(rules.get(branch, sku));
    }

    @Needs(InventoryRight.KEEP_PRODUCT_STOCK)
    @PutMapping("/{branch}/{sku}")
    @Operation(
            operationId = "defineReorderRule",
            summary = "Define the reorder rule of a product at a branch",
            description = "Takes effect at once: stock that is at the minimum already raises its alert. Sending the "
                    + "same rule again changes nothing. With If-Match only the rule of that version is changed.")
    @Fails(status = 404, code = "NOT_FOUND", when = "there is no such product")
    @Fails(status = 422, code = "UNKNOWN_BRANCH")
    @Fails(status = 422, code = "TARGET_NOT_ABOVE_MINIMUM")
    ResponseEntity<ReorderRuleResponse> define(
            @PathVariable BranchCode branch,
            @PathVariable Sku sku,
            @IfMatch(required = false) ExpectedVersion expected,
            @Valid @RequestBody DefineReorderRuleRequest request,
            @SignedIn Caller caller) {
        return answer(rules.define(branch, sku, request, expected, caller));
    }

    @Needs(InventoryRight.KEEP_PRODUCT_STOCK)
    @DeleteMapping("/{branch}/{sku}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteReorderRule",
            summary = "Delete the reorder rule of a product at a branch",
            description = "A raised alert is resolved.")
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    void delete(
            @PathVariable BranchCode branch,
            @PathVariable Sku sku,
            @IfMatch(required = false) ExpectedVersion expected,
            @SignedIn Caller caller) {
        rules.delete(branch, sku, expected, caller);
    }

    private static ResponseEntity<ReorderRuleResponse> answer(ReorderRule rule) {
        return ResponseEntity.ok().eTag(EntityTag.of(rule.version())).body(ReorderRuleResponse.from(rule));
    }
}
