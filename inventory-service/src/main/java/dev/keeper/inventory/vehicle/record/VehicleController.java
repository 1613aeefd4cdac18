package dev.keeper.inventory.vehicle.record;

import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.NeedsNoRight;
import dev.keeper.common.security.SignedIn;
import dev.keeper.common.web.EntityTag;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.common.web.IfMatch;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
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
@RequestMapping("/api/v1/vehicles")
@Tag(name = "Vehicles", description = "Cars by VIN and stock number, from order to delivery")
class VehicleController {

    private static final String ACCEPTANCE = "it has no check digit where none is demanded";

    private final VehicleRecords records;
    private final VehicleEdits edits;

    VehicleController(VehicleRecords records, VehicleEdits edits) {
        this.records = records;
        this.edits = edits;
    }

    @NeedsNoRight
    @GetMapping("/{id}")
    @Operation(
            operationId = "getVehicle",
            summary = "Show a vehicle",
            description = "With its decoded VIN and the order or hold that has it; costs and the floor price only for "
                    + "those who may see them.")
    ResponseEntity<VehicleResponse> get(@PathVariable UUID id, @SignedIn Caller caller) {
        return records.show(id, caller).asAnswer();
    }

    @Needs(InventoryRight.CREATE_VEHICLES)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "addVehicle",
            summary = "Add a vehicle",
            description = "List price, floor price and purchase cost need the rights that changing them needs, and "
                    + "are left out by others.")
    @Fails(status = 403, code = "FORBIDDEN", when = "not at this branch, or not with these prices")
    @Fails(status = 409, code = "VIN_IN_STOCK")
    @Fails(status = 409, code = "STOCK_NUMBER_TAKEN")
    @Fails(status = 409, code = "PLATE_TAKEN")
    @Fails(status = 422, code = "INVALID_VIN")
    @Fails(status = 422, code = "VIN_NEEDS_ACCEPTANCE", when = ACCEPTANCE)
    @Fails(status = 422, code = "UNKNOWN_BRANCH")
    ResponseEntity<VehicleResponse> add(@Valid @RequestBody CreateVehicleRequest request, @SignedIn Caller caller) {
        var vehicle = records.add(request, caller);
        return ResponseEntity.created(URI.create("/api/v1/vehicles/" + vehicle.id()))
                .eTag(EntityTag.of(vehicle.version()))
                .body(vehicle);
    }

    @Needs({InventoryRight.EDIT_VEHICLES, InventoryRight.PREPARE_VEHICLES})
    @PutMapping("/{id}")
    @Operation(
            operationId = "changeVehicle",
            summary = "Edit a vehicle's record",
            description = "Not its status, branch, prices and VIN. Who may only prepare cars of its branch may "
                    + "change lot spot, odometer, known incidents, last oil change, notes and photos while it is in "
                    + "preparation, and sends the rest as it is. The purchase cost is changed by those who may see "
                    + "it and left out by others.")
    @Fails(status = 403, code = "FORBIDDEN", when = "not this vehicle, or not all of this")
    @Fails(status = 409, code = "STOCK_NUMBER_TAKEN")
    @Fails(status = 409, code = "PLATE_TAKEN")
    ResponseEntity<VehicleResponse> edit(
            @PathVariable UUID id,
            @IfMatch ExpectedVersion expected,
            @Valid @RequestBody EditVehicleRequest request,
            @SignedIn Caller caller) {
        return edits.edit(id, request, expected, caller).asAnswer();
    }

    @Needs(InventoryRight.CORRECT_VINS)
    @PostMapping("/{id}/vin-correction")
    @Operation(
            operationId = "correctVin",
            summary = "Correct a vehicle's VIN",
            description = "Only while no order and no hold has it. Stands in the timeline.")
    @Fails(status = 409, code = "VEHICLE_RESERVED")
    @Fails(status = 409, code = "VEHICLE_SOLD")
    @Fails(status = 409, code = "VIN_IN_STOCK")
    @Fails(status = 422, code = "INVALID_VIN")
    @Fails(status = 422, code = "VIN_NEEDS_ACCEPTANCE", when = ACCEPTANCE)
    ResponseEntity<VehicleResponse> correctVin(
            @PathVariable UUID id,
            @IfMatch(required = false) ExpectedVersion expected,
            @Valid @RequestBody CorrectVinRequest request,
            @SignedIn Caller caller) {
        return edits.correctVin(id, request, expected, caller).asAnswer();
    }

    @Needs(InventoryRight.REMOVE_VEHICLES)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteVehicle",
            summary = "Delete a vehicle that was entered by mistake",
            description = "May be repeated.")
    @Fails(
            status = 409,
            code = "VEHICLE_REFERRED_TO",
            when = "it names the orders, holds, waiting customers or movements that refer to the vehicle")
    void delete(
            @PathVariable UUID id,
            @IfMatch(required = false) ExpectedVersion expected,
            @Parameter(example = "Entered twice") @RequestParam(required = false) @Size(max = 200) @Nullable
                    String reason,
            @SignedIn Caller caller) {
        records.delete(id, reason, expected, caller);
    }
}
