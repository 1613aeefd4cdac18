package dev.keeper.inventory.vehicle.cost;

import dev.keeper.common.listing.Page;
import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.SignedIn;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/vehicles/{id}/costs")
@Tag(name = "Vehicle costs", description = "What cars cost besides their purchase")
class VehicleCostController {

    private final CostKeeping costs;

    VehicleCostController(CostKeeping costs) {
        this.costs = costs;
    }

    @Needs(InventoryRight.SEE_VEHICLE_COSTS)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "addVehicleCost", summary = "Add a cost of a vehicle")
    @Fails(status = 422, code = "OTHER_CURRENCY")
    ResponseEntity<VehicleCost> add(
            @PathVariable UUID id, @Valid @RequestBody AddCostRequest request, @SignedIn Caller caller) {
        var cost = costs.add(id, request, caller);
        return ResponseEntity.created(URI.create("/api/v1/vehicles/%s/costs/%s".formatted(id, cost.id())))
                .body(cost);
    }

    @Needs(InventoryRight.SEE_VEHICLE_COSTS)
    @GetMapping
    @Operation(
            operationId = "findVehicleCosts",
            summary = "Show the costs of a vehicle",
            description = "Oldest first, with those that were cancelled.")
    Page<VehicleCost> find(@PathVariable UUID id, PageRequest page, @SignedIn Caller caller) {
        return Page.of(costs.of(id, page.limit(), page.cursor(), caller), Function.identity());
    }

    @Needs(InventoryRight.SEE_VEHICLE_COSTS)
    @GetMapping("/{costId}")
    @Operation(operationId = "getVehicleCost", summary = "Show a cost of a vehicle")
    VehicleCost get(@PathVariable UUID id, @PathVariable UUID costId, @SignedIn Caller caller) {
        return costs.get(id, costId, caller);
    }

    @Needs(InventoryRight.SEE_VEHICLE_COSTS)
    @PostMapping("/{costId}/cancellation")
    @Operation(
            operationId = "cancelVehicleCost",
            summary = "Cancel a cost that was wrong",
            description = "It counts no longer and stays readable.")
    @Fails(status = 409, code = "COST_CANCELLED", when = "it was cancelled before")
    VehicleCost cancel(
            @PathVariable UUID id,
            @PathVariable UUID costId,
            @Valid @RequestBody CancelCostRequest request,
            @SignedIn Caller caller) {
        return costs.cancel(id, costId, request, caller);
    }
}
