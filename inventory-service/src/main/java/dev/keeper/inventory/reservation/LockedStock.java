package dev.keeper.inventory.reservation;

import dev.keeper.inventory.product.Product;
import dev.keeper.inventory.stock.StockLevel;
import dev.keeper.inventory.vehicle.Vehicle;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stock that an order asks for, locked until the transaction ends. */
record LockedStock(
        Map<String, Vehicle> vehiclesByVin, Map<String, Product> productsBySku, Map<UUID, StockLevel> levels) {

    @Nullable
    Vehicle vehicle(String vin) {
        return vehiclesByVin.get(vin);
    }

    @Nullable
    Product product(String sku) {
        return productsBySku.get(sku);
    }

    @Nullable
    StockLevel level(Product product) {
        return levels.get(product.id());
    }

    /** The car of a line that was found to be reservable. */
    Vehicle claimedVehicle(OrderPlaced.Line line) {
        return Objects.requireNonNull(vehicle(Objects.requireNonNull(line.vin())));
    }

    /** The level of a line that was found to be reservable. */
    StockLevel claimedLevel(OrderPlaced.Line line) {
        var product = Objects.requireNonNull(product(Objects.requireNonNull(line.sku())));
        return Objects.requireNonNull(level(product));
    }

    Collection<StockLevel> allLevels() {
        return levels.values();
    }
}
