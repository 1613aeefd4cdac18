package dev.keeper.inventory.reservation;

import dev.keeper.common.problem.Failure;
import dev.keeper.inventory.product.Product;
import dev.keeper.inventory.vehicle.Vehicle;
import dev.keeper.inventory.vehicle.VehicleHeld;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of every line of an order why it cannot be had, before anything is changed. */
@Component
class Refusals {

    private final Availabilities availabilities;

    Refusals(Availabilities availabilities) {
        this.availabilities = availabilities;
    }

    /** The refusals of all lines; empty when the whole order can be had. */
    List<Refusal> find(OrderPlaced order, LockedStock stock) {
        var seenVins = new HashSet<String>();
        var wanted = new HashMap<UUID, Integer>();
        return order.lines().stream()
                .flatMap(line -> check(order, line, stock, seenVins, wanted).stream())
                .toList();
    }

    private Optional<Refusal> check(
            OrderPlaced order,
            OrderPlaced.Line line,
            LockedStock stock,
            Set<String> seenVins,
            Map<UUID, Integer> wanted) {
        var vin = line.vin();
        if (vin == null) {
            return checkProduct(order, line, stock, wanted);
        }
        if (!seenVins.add(vin)) {
            return Optional.of(refusal(line, "VEHICLE_TWICE", "Vehicle %s stands in the order twice.".formatted(vin)));
        }
        return checkVehicle(order, line, stock.vehicle(vin));
    }

    private Optional<Refusal> checkVehicle(OrderPlaced order, OrderPlaced.Line line, @Nullable Vehicle vehicle) {
        if (vehicle == null) {
            return Optional.of(
                    refusal(line, "VEHICLE_NOT_IN_STOCK", "There is no vehicle %s in stock.".formatted(line.vin())));
        }
        try {
            vehicle.requireReservable();
        } catch (VehicleHeld held) {
            return Optional.of(new Refusal(
                    line.lineId(),
                    held.code(),
                    held.detail(),
                    held.holder().toString(),
                    availabilities.ofVehiclesLike(vehicle)));
        } catch (Failure broken) {
            return Optional.of(new Refusal(
                    line.lineId(), broken.code(), broken.detail(), null, availabilities.ofVehiclesLike(vehicle)));
        }
        if (!vehicle.branchCode().equals(order.branch())) {
            return Optional.of(new Refusal(
                    line.lineId(),
                    "VEHICLE_AT_OTHER_BRANCH",
                    "Vehicle %s is at branch %s.".formatted(vehicle.vin(), vehicle.branchCode()),
                    null,
                    List.of(new Refusal.Availability(vehicle.branchCode(), 1))));
        }
        return Optional.empty();
    }

    /** Units of a product that stands in several lines add up. */
    private Optional<Refusal> checkProduct(
            OrderPlaced order, OrderPlaced.Line line, LockedStock stock, Map<UUID, Integer> wanted) {
        var product = stock.product(Objects.requireNonNullElse(line.sku(), ""));
        if (product == null || !product.isActive()) {
            return Optional.of(
                    refusal(line, "UNKNOWN_PRODUCT", "There is no product with the SKU %s.".formatted(line.sku())));
        }
        int total = Objects.requireNonNull(wanted.merge(product.id(), line.quantity(), Integer::sum));
        var level = stock.level(product);
        if (level == null) {
            return Optional.of(insufficient(
                    order, line, product, "Branch %s keeps no stock of %s.".formatted(order.branch(), product.sku())));
        }
        try {
            level.requireAvailable(total);
            return Optional.empty();
        } catch (Failure broken) {
            return Optional.of(insufficient(order, line, product, broken.detail()));
        }
    }

    private Refusal insufficient(OrderPlaced order, OrderPlaced.Line line, Product product, String message) {
        return new Refusal(
                line.lineId(),
                "INSUFFICIENT_STOCK",
                message,
                null,
                availabilities.ofProduct(product, order.branch(), line.quantity()));
    }

    private static Refusal refusal(OrderPlaced.Line line, String code, String message) {
        return new Refusal(line.lineId(), code, message, null, List.of());
    }
}
