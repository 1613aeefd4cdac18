package dev.keeper.inventory.reservation.order;

import dev.keeper.common.money.Money;
import dev.keeper.inventory.reservation.StockAllocation;
import dev.keeper.inventory.reservation.refusal.Refusal;
import dev.keeper.inventory.vehicle.Vehicle;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses cars that an order sells below their floor price without approval.
 *
 * <p>A list price below the floor was approved when it was set, so a sale at list price needs no further approval. The
 * refusal does not reveal the floor, because not every reader may know it.
 */
final class FloorPrices {

    private final OrderPlaced order;
    private final StockAllocation allocation;

    FloorPrices(OrderPlaced order, StockAllocation allocation) {
        this.order = order;
        this.allocation = allocation;
    }

    /** Returns the refusals of lines that have no other refusal. */
    List<Refusal> refusalsBeside(List<Refusal> others) {
        if (order.belowFloorApprovedBy() != null) {
            return List.of();
        }
        var refused = others.stream().map(Refusal::lineId).collect(Collectors.toSet());
        return order.lines().stream().flatMap(line -> refusalOf(line, refused)).toList();
    }

    private Stream<Refusal> refusalOf(OrderPlaced.Line line, Set<UUID> refused) {
        var vin = line.vin();
        var vehicle = vin == null || refused.contains(line.lineId()) ? null : allocation.inStock(vin);
        return vehicle != null && isBelowFloor(vehicle, line) ? Stream.of(refusal(vehicle, line)) : Stream.empty();
    }

    private static boolean isBelowFloor(Vehicle vehicle, OrderPlaced.Line line) {
        var listPrice = vehicle.listPrice();
        if (listPrice == null) {
            return false;
        }
        var price = line.priceAt(listPrice);
        return isSameCurrency(price, listPrice)
                && price.amount().compareTo(listPrice.amount()) < 0
                && vehicle.isBelowFloor(price);
    }

    /** Compares the currencies: prices in different ones cannot be compared. Order-service rejects such an order. */
    private static boolean isSameCurrency(Money price, Money listPrice) {
        return price.currency().equals(listPrice.currency());
    }

    private static Refusal refusal(Vehicle vehicle, OrderPlaced.Line line) {
        return new Refusal(
                line.lineId(),
                "PRICE_BELOW_FLOOR",
                "Vehicle %s (%s) is not sold at this price without the approval of a branch manager."
                        .formatted(vehicle.vin(), vehicle.description()),
                null,
                null,
                List.of());
    }
}
