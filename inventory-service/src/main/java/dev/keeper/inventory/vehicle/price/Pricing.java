package dev.keeper.inventory.vehicle.price;

import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.money.Money;
import dev.keeper.common.security.Caller;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.command.CommandExecutor;
import dev.keeper.inventory.vehicle.VehicleCommand;
import dev.keeper.inventory.vehicle.Vehicles;
import dev.keeper.inventory.vehicle.history.EditHistory;
import dev.keeper.inventory.vehicle.history.EditKind;
import dev.keeper.inventory.vehicle.history.FieldChange;
import dev.keeper.inventory.vehicle.record.VehicleResponse;
import dev.keeper.inventory.vehicle.record.VehicleViews;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the list and floor prices of cars. */
@Service
@Transactional
class Pricing {

    private final CommandExecutor executor;
    private final Vehicles vehicles;
    private final VehicleViews views;
    private final PriceHistory history;
    private final EditHistory edits;

    Pricing(CommandExecutor executor, Vehicles vehicles, VehicleViews views, PriceHistory history, EditHistory edits) {
        this.executor = executor;
        this.vehicles = vehicles;
        this.views = views;
        this.history = history;
        this.edits = edits;
    }

    VehicleResponse changePrice(UUID id, ChangePriceRequest request, ExpectedVersion expected, Caller caller) {
        var priced = executor.execute(new VehicleCommand<>(id, (vehicle, movements) -> {
            InventoryRight.CHANGE_VEHICLE_PRICES.require(caller, vehicle.branchCode());
            expected.check(vehicle.version());
            var price = request.listPrice();
            var oldPrice = vehicle.listPrice();
            boolean belowFloor = vehicle.isBelowFloor(price);
            vehicle.changePrice(price);
            PriceBelowFloor.refuseUnlessPermitted(price, vehicle.floorPrice(), vehicle.branchCode(), caller);
            var by = Employee.of(caller);
            history.record(id, oldPrice, price, request.reason(), by, belowFloor ? by : null);
            return vehicle;
        }));
        return views.of(priced, caller);
    }

    VehicleResponse changeFloorPrice(
            UUID id, ChangeFloorPriceRequest request, ExpectedVersion expected, Caller caller) {
        var changed = executor.execute(new VehicleCommand<>(id, (vehicle, movements) -> {
            InventoryRight.PRICE_VEHICLES_BELOW_FLOOR.require(caller, vehicle.branchCode());
            expected.check(vehicle.version());
            var before = vehicle.floorPrice();
            var after = request.floorPrice();
            if (!Objects.equals(before, after)) {
                vehicle.changeFloorPrice(after);
                var change = new FieldChange("floorPrice", text(before), text(after));
                edits.record(id, EditKind.FLOOR_PRICE_CHANGE, List.of(change), request.reason(), caller);
            }
            return vehicle;
        }));
        return views.of(changed, caller);
    }

    @Transactional(readOnly = true)
    Slice<PriceChange> changes(UUID id, int limit, @Nullable Cursor cursor) {
        return history.of(vehicles.get(id).id(), limit, cursor);
    }

    private static @Nullable String text(@Nullable Money money) {
        return money == null ? null : money.amount().toPlainString() + " " + money.currency();
    }
}
