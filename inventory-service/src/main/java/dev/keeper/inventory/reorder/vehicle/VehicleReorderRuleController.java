package dev.keeper.inventory.reorder.vehicle;

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
import dev.keeper.inventory.reorder.DefineReorderRuleRequest;
import dev.keeper.inventory.reorder.ReorderRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/vehicle-reorder-rules")
@Tag(name = "Reorder rules")
class VehicleReorderRuleController {

    private final VehicleReorderRules rules;

    VehicleReorderRuleController(VehicleReorderRules rules) {
        this.rules = rules;
    }

    @NeedsNoRight
    @GetMapping
    @Operation(
            operationId = "findVehicleReorderRules",
            summary = "Find reorder rules of vehicles",
            description = "By branch, make and model, of all branches or one.")
    Page<VehicleReorderRuleResponse> find(
            @RequestParam(required = false) @Nullable BranchCode branch, PageRequest page) {
        return Page.of(rules.find(Code.textOf(branch), page.limit(), page.cursor()), Function.identity());
    }

    @NeedsNoRight
    @GetMapping("/{id}")
    @Operation(operationId = "getVehicleReorderRule", summary = "Show a reorder rule of vehicles")
    ResponseEntity<VehicleReorderRuleResponse> get(@PathVariable UUID id) {
        return answer(ResponseEntity.ok(), rules.get(id));
    }

    @Needs(InventoryRight.DEFINE_VEHICLE_REORDER_RULES)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "createVehicleReorderRule",
            summary = "Create a reorder rule of vehicles",
            description = "Counted are the cars for sale, AVAILABLE and priced; upper and lower case are the same. "
                    + "Takes effect at once: if they are too few already, the alert is raised.")
    @Fails(status = 409, code = "VEHICLE_REORDER_RULE_EXISTS")
    @Fails(status = 422, code = "UNKNOWN_BRANCH")
    @Fails(status = 422, code = "TARGET_NOT_ABOVE_MINIMUM")
    ResponseEntity<VehicleReorderRuleResponse> create(
            @Valid @RequestBody CreateVehicleReorderRuleRequest request, @SignedIn Caller caller) {
        var rule = rules.create(request, caller);
        return answer(ResponseEntity.created(URI.create("/api/v1/vehicle-reorder-rules/" + rule.id())), rule);
    }

    @Needs(InventoryRight.DEFINE_VEHICLE_REORDER_RULES)
    @PutMapping("/{id}")
    @Operation(
            operationId = "changeVehicleReorderRule",
            summary = "Change a reorder rule of vehicles",
            description = "Takes effect at once.")
    @Fails(status = 422, code = "TARGET_NOT_ABOVE_MINIMUM")
    ResponseEntity<VehicleReorderRuleResponse> change(
            @PathVariable UUID id,
            @IfMatch ExpectedVersion expected,
            @Valid @RequestBody DefineReorderRuleRequest request,
            @SignedIn Caller caller) {
        return answer(ResponseEntity.ok(), rules.change(id, request, expected, caller));
    }

    @Needs(InventoryRight.DEFINE_VEHICLE_REORDER_RULES)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteVehicleReorderRule",
            summary = "Delete a reorder rule of vehicles",
            description = "A raised alert is resolved.")
    void delete(@PathVariable UUID id, @IfMatch(required = false) ExpectedVersion expected, @SignedIn Caller caller) {
        rules.delete(id, expected, caller);
    }

    private static ResponseEntity<VehicleReorderRuleResponse> answer(
            ResponseEntity.BodyBuilder answer, ReorderRule rule) {
        return answer.eTag(EntityTag.of(rule.version())).body(VehicleReorderRuleResponse.from(rule));
    }
}
