package dev.keeper.inventory.reservation;

import dev.keeper.inventory.product.Catalogue;
import dev.keeper.inventory.product.Product;
import dev.keeper.inventory.stock.LevelKey;
import dev.keeper.inventory.stock.StockLevel;
import dev.keeper.inventory.stock.StockLevels;
import dev.keeper.inventory.vehicle.Vehicle;
import dev.keeper.inventory.vehicle.Vehicles;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Locks what an order or a reservation is about: vehicles first, then levels, each by id, so that nobody deadlocks. */
@Component
class StockLocks {

    private final Vehicles vehicles;
    private final StockLevels levels;
    private final Catalogue catalogue;

    StockLocks(Vehicles vehicles, StockLevels levels, Catalogue catalogue) {
        this.vehicles = vehicles;
        this.levels = levels;
        this.catalogue = catalogue;
    }

    LockedStock lock(OrderPlaced order) {
        var vins = order.lines().stream()
                .map(OrderPlaced.Line::vin)
                .filter(Objects::nonNull)
                .toList();
        var skus = order.lines().stream()
                .map(OrderPlaced.Line::sku)
                .filter(Objects::nonNull)
                .toList();
        var products = catalogue.bySku(skus);
        var lockedVehicles = vehicles.lockInStock(vins);
        var lockedLevels = lockLevels(
                order.branch(), products.values().stream().map(Product::id).toList());
        return new LockedStock(lockedVehicles, products, lockedLevels);
    }

    Claimed lock(Reservation reservation) {
        var vehicleIds = reservation.lines().stream()
                .map(ReservationLine::vehicleId)
                .filter(Objects::nonNull)
                .toList();
        var productIds = reservation.lines().stream()
                .map(ReservationLine::productId)
                .filter(Objects::nonNull)
                .toList();
        return new Claimed(vehicles.lock(vehicleIds), lockLevels(reservation.branchCode(), productIds));
    }

    private Map<UUID, StockLevel> lockLevels(String branch, List<UUID> productIds) {
        var keys = productIds.stream().map(id -> new LevelKey(branch, id)).collect(Collectors.toSet());
        return levels.lock(keys).values().stream()
                .collect(Collectors.toMap(level -> level.product().id(), Function.identity()));
    }

    /** What a reservation claims, by vehicle and by product id. */
    record Claimed(Map<UUID, Vehicle> vehicles, Map<UUID, StockLevel> levels) {}
}
