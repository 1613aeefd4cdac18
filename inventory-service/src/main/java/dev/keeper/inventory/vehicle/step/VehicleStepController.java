package dev.keeper.inventory.vehicle.step;

import dev.keeper.common.security.Caller;
import dev.keeper.common.security.SignedIn;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.common.web.IfMatch;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.Needs;
import dev.keeper.inventory.vehicle.record.VehicleResponse;
import dev.keeper.inventory.vehicle.status.Step;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/vehicles/{id}")
@Tag(name = "Vehicle steps")
class VehicleStepController {

    private static final String FAILURES =
            " 409 ILLEGAL_TRANSITION with from and to; 412 when If-Match is given and " + "somebody else was faster.";

    private final VehicleSteps steps;

    VehicleStepController(VehicleSteps steps) {
        this.steps = steps;
    }

    @Needs(InventoryRight.EDIT_VEHICLES)
    @PostMapping("/shipment")
    @Operation(summary = "Say that a vehicle was sent off", description = "ORDERED becomes IN_TRANSIT." + FAILURES)
    ResponseEntity<VehicleResponse> ship(
            @PathVariable UUID id,
            @IfMatch(required = false) ExpectedVersion expected,
            @Valid @RequestBody(required = false) @Nullable StepRequest request,
            @SignedIn Caller caller) {
        return steps.take(Step.SHIPMENT, id, StepRequest.cause(request, caller), expected, caller)
                .asAnswer();
    }

    @Needs(InventoryRight.EDIT_VEHICLES)
    @PostMapping("/arrival")
    @Operation(
            summary = "Say that a vehicle has come",
            description = "IN_TRANSIT becomes PREPARATION, or AVAILABLE when it is ready." + FAILURES)
    ResponseEntity<VehicleResponse> arrive(
            @PathVariable UUID id,
            @IfMatch(required = false) ExpectedVersion expected,
            @Valid @RequestBody(required = false) @Nullable ArrivalRequest request,
            @SignedIn Caller caller) {
        var step = ArrivalRequest.isReady(request) ? Step.ARRIVAL_READY : Step.ARRIVAL;
        return steps.take(step, id, ArrivalRequest.cause(request, caller), expected, caller)
                .asAnswer();
    }

    @Needs(InventoryRight.PREPARE_VEHICLES)
    @PostMapping("/readiness")
    @Operation(summary = "Say that a vehicle is prepared", description = "PREPARATION becomes AVAILABLE." + FAILURES)
    ResponseEntity<VehicleResponse> finishPreparation(
            @PathVariable UUID id,
            @IfMatch(required = false) ExpectedVersion expected,
            @Valid @RequestBody(required = false) @Nullable StepRequest request,
            @SignedIn Caller caller) {
        return steps.take(Step.READINESS, id, StepRequest.cause(request, caller), expected, caller)
                .asAnswer();
    }

    @Needs(InventoryRight.DELIVER_VEHICLES)
    @PostMapping("/delivery")
    @Operation(summary = "Hand a sold vehicle over", description = "SOLD becomes DELIVERED." + FAILURES)
    ResponseEntity<VehicleResponse> deliver(
            @PathVariable UUID id,
            @IfMatch(required = false) ExpectedVersion expected,
            @Valid @RequestBody(required = false) @Nullable StepRequest request,
            @SignedIn Caller caller) {
        return steps.take(Step.DELIVERY, id, StepRequest.cause(request, caller), expected, caller)
                .asAnswer();
    }

    @Needs(InventoryRight.TAKE_VEHICLES_BACK)
    @PostMapping("/return")
    @Operation(
            summary = "Take a delivered vehicle back",
            description = "DELIVERED becomes RETURNED. 409 VIN_IN_STOCK when it came back as another record, "
                    + "PLATE_TAKEN when another vehicle has its plate."
                    + FAILURES)
    ResponseEntity<VehicleResponse> takeBack(
            @PathVariable UUID id,
            @IfMatch(required = false) ExpectedVersion expected,
            @Valid @RequestBody(required = false) @Nullable StepRequest request,
            @SignedIn Caller caller) {
        return steps.take(Step.RETURN, id, StepRequest.cause(request, caller), expected, caller)
                .asAnswer();
    }

    @Needs(InventoryRight.PREPARE_VEHICLES)
    @PostMapping("/inspection")
    @Operation(
            summary = "Say that a returned vehicle was looked at",
            description = "RETURNED becomes PREPARATION." + FAILURES)
    ResponseEntity<VehicleResponse> inspect(
            @PathVariable UUID id,
            @IfMatch(required = false) ExpectedVersion expected,
            @Valid @RequestBody(required = false) @Nullable StepRequest request,
            @SignedIn Caller caller) {
        return steps.take(Step.INSPECTION, id, StepRequest.cause(request, caller), expected, caller)
                .asAnswer();
    }

    @Needs(InventoryRight.REMOVE_VEHICLES)
    @PostMapping("/wholesale")
    @Operation(summary = "Give a vehicle to another dealer", description = "AVAILABLE becomes WHOLESALED." + FAILURES)
    ResponseEntity<VehicleResponse> wholesale(
            @PathVariable UUID id,
            @IfMatch(required = false) ExpectedVersion expected,
            @Valid @RequestBody RemovalRequest request,
            @SignedIn Caller caller) {
        return steps.take(Step.WHOLESALE, id, request.cause(caller), expected, caller)
                .asAnswer();
    }

    @Needs(InventoryRight.REMOVE_VEHICLES)
    @PostMapping("/write-off")
    @Operation(summary = "Write a vehicle off", description = "AVAILABLE becomes WRITTEN_OFF." + FAILURES)
    ResponseEntity<VehicleResponse> writeOff(
            @PathVariable UUID id,
            @IfMatch(required = false) ExpectedVersion expected,
            @Valid @RequestBody RemovalRequest request,
            @SignedIn Caller caller) {
        return steps.take(Step.WRITE_OFF, id, request.cause(caller), expected, caller)
                .asAnswer();
    }
}
