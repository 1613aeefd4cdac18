package dev.keeper.inventory.vehicle.step;

import dev.keeper.common.problem.Fails;
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
@Tag(name = "Vehicle steps", description = "From one status of a vehicle to the next")
class VehicleStepController {

    private static final String WRONG_STATUS = "`from` and `to` say what is not allowed";

    private final VehicleSteps steps;

    VehicleStepController(VehicleSteps steps) {
        this.steps = steps;
    }

    @Needs(InventoryRight.EDIT_VEHICLES)
    @PostMapping("/shipment")
    @Operation(
            operationId = "shipVehicle",
            summary = "Record that a vehicle was shipped",
            description = "ORDERED becomes IN_TRANSIT.")
    @Fails(status = 409, code = "ILLEGAL_TRANSITION", when = WRONG_STATUS)
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
            operationId = "receiveVehicle",
            summary = "Record that a vehicle has arrived",
            description = "IN_TRANSIT becomes PREPARATION, or AVAILABLE when it is ready.")
    @Fails(status = 409, code = "ILLEGAL_TRANSITION", when = WRONG_STATUS)
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
    @Operation(
            operationId = "finishVehiclePreparation",
            summary = "Record that a vehicle is ready",
            description = "PREPARATION becomes AVAILABLE.")
    @Fails(status = 409, code = "ILLEGAL_TRANSITION", when = WRONG_STATUS)
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
    @Operation(
            operationId = "deliverVehicle",
            summary = "Deliver a sold vehicle",
            description = "SOLD becomes DELIVERED.")
    @Fails(status = 409, code = "ILLEGAL_TRANSITION", when = WRONG_STATUS)
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
            operationId = "returnVehicle",
            summary = "Take a delivered vehicle back",
            description = "DELIVERED becomes RETURNED.")
    @Fails(status = 409, code = "ILLEGAL_TRANSITION", when = WRONG_STATUS)
    @Fails(status = 409, code = "VIN_IN_STOCK", when = "it came back as another record")
    @Fails(status = 409, code = "PLATE_TAKEN", when = "another vehicle has its plate")
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
            operationId = "inspectVehicle",
            summary = "Record that a returned vehicle was inspected",
            description = "RETURNED becomes PREPARATION.")
    @Fails(status = 409, code = "ILLEGAL_TRANSITION", when = WRONG_STATUS)
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
    @Operation(
            operationId = "wholesaleVehicle",
            summary = "Wholesale a vehicle",
            description = "AVAILABLE becomes WHOLESALED.")
    @Fails(status = 409, code = "ILLEGAL_TRANSITION", when = WRONG_STATUS)
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
    @Operation(
            operationId = "writeOffVehicle",
            summary = "Write a vehicle off",
            description = "AVAILABLE becomes WRITTEN_OFF.")
    @Fails(status = 409, code = "ILLEGAL_TRANSITION", when = WRONG_STATUS)
    ResponseEntity<VehicleResponse> writeOff(
            @PathVariable UUID id,
            @IfMatch(required = false) ExpectedVersion expected,
            @Valid @RequestBody RemovalRequest request,
            @SignedIn Caller caller) {
        return steps.take(Step.WRITE_OFF, id, request.cause(caller), expected, caller)
                .asAnswer();
    }
}
