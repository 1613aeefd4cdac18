package dev.keeper.inventory.vehicle.record;

import dev.keeper.common.money.Money;
import dev.keeper.common.problem.Forbidden;
import dev.keeper.common.security.Caller;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.command.CommandExecutor;
import dev.keeper.inventory.vehicle.UniqueNumbers;
import dev.keeper.inventory.vehicle.Vehicle;
import dev.keeper.inventory.vehicle.VehicleCommand;
import dev.keeper.inventory.vehicle.history.EditHistory;
import dev.keeper.inventory.vehicle.history.EditKind;
import dev.keeper.inventory.vehicle.history.FieldChange;
import dev.keeper.inventory.vehicle.status.VehicleStatus;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects the records of cars, within the fields that each caller may change, and records the changes. */
@Service
@Transactional
class VehicleEdits {

    private static final Set<String> PREPARATION_FIELDS =
            Set.of("lotSpot", "odometer", "knownIncidents", "lastOilChange", "notes", "photos");

    private final CommandExecutor executor;
    private final UniqueNumbers numbers;
    private final EditHistory history;
    private final VehicleViews views;

    VehicleEdits(CommandExecutor executor, UniqueNumbers numbers, EditHistory history, VehicleViews views) {
        this.executor = executor;
        this.numbers = numbers;
        this.history = history;
        this.views = views;
    }

    VehicleResponse edit(UUID id, EditVehicleRequest request, ExpectedVersion expected, Caller caller) {
        var edited = executor.execute(new VehicleCommand<>(id, (vehicle, movements) -> {
            InventoryRight.PREPARE_VEHICLES.require(caller, vehicle.branchCode());
            expected.check(vehicle.version());
            var before = vehicle.toRecord();
            var after = request.toRecord(before, purchaseCost(request, vehicle, caller));
            var changes = before.changesTo(after);
            requirePermitted(changes, vehicle, caller);
            numbers.requireFree(before, after);
            vehicle.edit(after);
            history.record(id, EditKind.EDIT, changes, null, caller);
            return vehicle;
        }));
        return views.of(edited, caller);
    }

    VehicleResponse correctVin(UUID id, CorrectVinRequest request, ExpectedVersion expected, Caller caller) {
        var corrected = executor.execute(new VehicleCommand<>(id, (vehicle, movements) -> {
            InventoryRight.CORRECT_VINS.require(caller, vehicle.branchCode());
            expected.check(vehicle.version());
            var vin = request.vin();
            vin.requireAcceptable(Boolean.TRUE.equals(request.acceptVinWarning()));
            var before = vehicle.vin();
            if (!before.equals(vin.value())) {
                numbers.requireVinFree(vin.value());
                vehicle.correctVin(vin);
                var change = new FieldChange("vin", before, vin.value());
                history.record(id, EditKind.VIN_CORRECTION, List.of(change), request.reason(), caller);
            }
            return vehicle;
        }));
        return views.of(corrected, caller);
    }

    /**
     * Returns the new purchase cost. It stays unchanged for callers who may not see costs, because their form does not
     * have the field.
     */
    private static @Nullable Money purchaseCost(EditVehicleRequest request, Vehicle vehicle, Caller caller) {
        if (InventoryRight.SEE_VEHICLE_COSTS.isGrantedTo(caller, vehicle.branchCode())) {
            return request.purchaseCost();
        }
        if (request.purchaseCost() != null) {
            throw new Forbidden(
                    "You may not change the purchase cost of vehicles at branch %s.".formatted(vehicle.branchCode()));
        }
        return vehicle.purchaseCost();
    }

    private static void requirePermitted(List<FieldChange> changes, Vehicle vehicle, Caller caller) {
        if (InventoryRight.EDIT_VEHICLES.isGrantedTo(caller, vehicle.branchCode())) {
            return;
        }
        if (vehicle.status() != VehicleStatus.PREPARATION) {
            throw new Forbidden("You may change vehicles only while they are in preparation.");
        }
        var others = changes.stream()
                .map(FieldChange::field)
                .filter(field -> !PREPARATION_FIELDS.contains(field))
                .toList();
        if (!others.isEmpty()) {
            throw new Forbidden("You may not change %s of vehicles at branch %s."
                    .formatted(String.join(", ", others), vehicle.branchCode()));
        }
    }
}
