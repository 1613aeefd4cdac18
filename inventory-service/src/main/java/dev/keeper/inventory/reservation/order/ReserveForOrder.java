package dev.keeper.inventory.reservation.order;

import dev.keeper.common.money.Money;
import dev.keeper.inventory.command.Command;
import dev.keeper.inventory.command.UnitOfWork;
import dev.keeper.inventory.ledger.Cause;
import dev.keeper.inventory.reservation.Claim;
import dev.keeper.inventory.reservation.LockedReservations;
import dev.keeper.inventory.reservation.Reservation;
import dev.keeper.inventory.reservation.ReservationLine;
import dev.keeper.inventory.reservation.StockAllocation;
import dev.keeper.inventory.stock.StockLevel;
import dev.keeper.inventory.vehicle.Vehicle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reserves all lines of an order, or publishes why not. An order that has already ended reserves nothing. */
record ReserveForOrder(OrderPlaced order) implements Command<Boolean> {

    @Override
    public void need(UnitOfWork work) {
        claim().need(work);
        work.rows(LockedReservations.class).needOf(order.orderId());
    }

    @Override
    public Boolean execute(UnitOfWork work) {
        var allocation = new StockAllocation(work);
        var now = work.now();
        if (allocation.findOf(order.orderId()) != null) {
            return false;
        }
        var refusals = new ArrayList<>(allocation.refusalsOf(claim()));
        refusals.addAll(new FloorPrices(order, allocation).refusalsBeside(refusals));
        if (refusals.isEmpty()) {
            allocation.publish(grant(allocation, now));
        } else {
            allocation.publish(new StockRejected(order.orderId(), refusals));
        }
        return refusals.isEmpty();
    }

    private Claim claim() {
        return new Claim(
                order.branch(),
                order.lines().stream()
                        .map(line -> new Claim.Line(line.lineId(), line.vin(), line.sku(), line.quantity()))
                        .toList(),
                order.takeover());
    }

    private StockReserved grant(StockAllocation allocation, Instant now) {
        var salesperson = order.salesperson();
        var cause = Cause.order(order.orderId(), order.orderNumber(), salesperson.id(), salesperson.name());
        var reservation =
                allocation.grant(claim(), order.orderId(), order.orderNumber(), salesperson.name(), cause, now);
        var lines = reservation.lines().stream()
                .map(line -> answer(allocation, reservation, line))
                .toList();
        return new StockReserved(order.orderId(), reservation.id(), lines);
    }

    private static StockReserved.Line answer(
            StockAllocation allocation, Reservation reservation, ReservationLine line) {
        return line.vehicleId() != null
                ? answer(allocation, line, allocation.vehicleOf(line))
                : answer(line, allocation.levelOf(reservation, line));
    }

    private static StockReserved.Line answer(StockAllocation allocation, ReservationLine line, Vehicle vehicle) {
        return new StockReserved.Line(
                line.id(),
                vehicle.description(),
                vehicle.id(),
                vehicle.make(),
                vehicle.bodyStyle(),
                Objects.requireNonNull(vehicle.listPrice()),
                allocation.costOf(vehicle),
                allocation.extraCostsOf(vehicle));
    }

    private static StockReserved.Line answer(ReservationLine line, StockLevel level) {
        var price = level.product().price();
        var product = level.product();
        return new StockReserved.Line(
                line.id(),
                product.name(),
                null,
                product.brand(),
                product.category(),
                price,
                cost(level.averageCost(), price),
                null);
    }

    private static @Nullable Money cost(@Nullable BigDecimal averageCost, Money price) {
        return averageCost == null
                ? null
                : new Money(
                        averageCost.setScale(price.currency().getDefaultFractionDigits(), RoundingMode.HALF_EVEN),
                        price.currency());
    }
}
