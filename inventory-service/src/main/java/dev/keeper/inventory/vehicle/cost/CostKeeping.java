package dev.keeper.inventory.vehicle.cost;

import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Caller;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.InventorySettings;
import dev.keeper.inventory.command.CommandExecutor;
import dev.keeper.inventory.vehicle.Vehicle;
import dev.keeper.inventory.vehicle.VehicleCommand;
import dev.keeper.inventory.vehicle.Vehicles;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records the extra costs of cars, and shows them to employees who may see costs. */
@Service
@Transactional
class CostKeeping {

    private final CommandExecutor executor;
    private final Vehicles vehicles;
    private final VehicleCosts costs;
    private final InventorySettings settings;
    private final Clock clock;

    CostKeeping(
            CommandExecutor executor, Vehicles vehicles, VehicleCosts costs, InventorySettings settings, Clock clock) {
        this.executor = executor;
        this.vehicles = vehicles;
        this.costs = costs;
        this.settings = settings;
        this.clock = clock;
    }

    VehicleCost add(UUID vehicleId, AddCostRequest request, Caller caller) {
        return executor.execute(new VehicleCommand<>(vehicleId, (vehicle, movements) -> {
            requirePermitted(vehicle, caller);
            settings.requireCurrency("amount", request.amount());
            return find(vehicleId, costs.add(vehicleId, request, caller, clock.instant()));
        }));
    }

    VehicleCost cancel(UUID vehicleId, UUID costId, CancelCostRequest request, Caller caller) {
        return executor.execute(new VehicleCommand<>(vehicleId, (vehicle, movements) -> {
            requirePermitted(vehicle, caller);
            find(vehicleId, costId);
            if (!costs.cancel(costId, request.reason(), caller, clock.instant())) {
                throw new CostCancelled();
            }
            return find(vehicleId, costId);
        }));
    }

    @Transactional(readOnly = true)
    Slice<VehicleCost> of(UUID vehicleId, int limit, @Nullable Cursor cursor, Caller caller) {
        requirePermitted(vehicles.get(vehicleId), caller);
        return costs.of(vehicleId, limit, cursor);
    }

    @Transactional(readOnly = true)
    VehicleCost get(UUID vehicleId, UUID costId, Caller caller) {
        requirePermitted(vehicles.get(vehicleId), caller);
        return find(vehicleId, costId);
    }

    private VehicleCost find(UUID vehicleId, UUID costId) {
        return costs.find(vehicleId, costId).orElseThrow(() -> new NotFound("cost", costId));
    }

    private static void requirePermitted(Vehicle vehicle, Caller caller) {
        InventoryRight.SEE_VEHICLE_COSTS.require(caller, vehicle.branchCode());
    }
}
