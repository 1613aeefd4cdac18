package dev.keeper.inventory.vehicle.step;

import dev.keeper.common.security.Caller;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.command.CommandExecutor;
import dev.keeper.inventory.ledger.Cause;
import dev.keeper.inventory.vehicle.UniqueNumbers;
import dev.keeper.inventory.vehicle.VehicleCommand;
import dev.keeper.inventory.vehicle.record.VehicleResponse;
import dev.keeper.inventory.vehicle.record.VehicleViews;
import dev.keeper.inventory.vehicle.status.Step;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves cars from step to step, except for the steps that orders and holds take. */
@Service
@Transactional
class VehicleSteps {

    private final CommandExecutor executor;
    private final UniqueNumbers numbers;
    private final VehicleViews views;
    private final Clock clock;

    VehicleSteps(CommandExecutor executor, UniqueNumbers numbers, VehicleViews views, Clock clock) {
        this.executor = executor;
        this.numbers = numbers;
        this.views = views;
        this.clock = clock;
    }

    VehicleResponse take(Step step, UUID id, Cause cause, ExpectedVersion expected, Caller caller) {
        var moved = executor.execute(new VehicleCommand<>(id, (vehicle, movements) -> {
            rightFor(step).require(caller, vehicle.branchCode());
            expected.check(vehicle.version());
            if (step == Step.RETURN) {
                numbers.requireMayComeBack(vehicle);
            }
            movements.record(vehicle.take(step, clock.instant()), cause);
            return vehicle;
        }));
        return views.of(moved, caller);
    }

    private static InventoryRight rightFor(Step step) {
        return switch (step) {
            case SHIPMENT, ARRIVAL, ARRIVAL_READY -> InventoryRight.EDIT_VEHICLES;
            case READINESS, INSPECTION -> InventoryRight.PREPARE_VEHICLES;
            case DELIVERY -> InventoryRight.DELIVER_VEHICLES;
            case RETURN -> InventoryRight.TAKE_VEHICLES_BACK;
            case WHOLESALE, WRITE_OFF -> InventoryRight.REMOVE_VEHICLES;
            case RESERVATION, RELEASE, SALE, SALE_UNDONE ->
                throw new IllegalArgumentException(step + " belongs to orders and holds");
        };
    }
}
