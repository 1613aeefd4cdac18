package dev.keeper.inventory.reservation.order;

import dev.keeper.common.problem.Failure;
import dev.keeper.inventory.command.Command;
import dev.keeper.inventory.command.UnitOfWork;
import dev.keeper.inventory.reservation.LockedReservations;
import dev.keeper.inventory.reservation.Reservation;
import dev.keeper.inventory.reservation.ReservationLine;
import dev.keeper.inventory.reservation.ReservationStatus;
import dev.keeper.inventory.reservation.StockAllocation;
import dev.keeper.inventory.vehicle.UniqueNumbers;
import dev.keeper.inventory.vehicle.Vehicle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the goods of a return back into the stock, once per return.
 *
 * <p>The customer has physically brought them back. A line that cannot be booked therefore stops no other line, and is
 * published as a discrepancy.
 */
record TakeBackForOrder(OrderReturned order, BookedReturns booked, UniqueNumbers numbers) implements Command<Boolean> {

    @Override
    public void need(UnitOfWork work) {
        work.rows(LockedReservations.class).needOf(order.orderId());
    }

    @Override
    public Boolean execute(UnitOfWork work) {
        var allocation = new StockAllocation(work);
        var now = work.now();
        if (!booked.bookOnce(order.returnId(), order.orderId(), now)) {
            return false;
        }
        var reservation = allocation.findOf(order.orderId());
        var failures = reservation == null || reservation.status() != ReservationStatus.CONVERTED
                ? List.of("Nothing was handed over for the order, so nothing of it can come back.")
                : takeBack(reservation, allocation, now);
        if (!failures.isEmpty()) {
            allocation.publish(new StockUnresolved(
                    order.orderId(),
                    order.orderNumber(),
                    StockUnresolved.What.RETURN,
                    String.join(" ", failures),
                    order.returnId()));
        }
        return failures.isEmpty();
    }

    private List<String> takeBack(Reservation reservation, StockAllocation allocation, Instant now) {
        var failures = new ArrayList<String>();
        for (var line : order.lines()) {
            try {
                takeBack(reservation, line, allocation, now).ifPresent(failures::add);
            } catch (Failure refused) {
                failures.add(refused.detail());
            }
        }
        return failures;
    }

    private Optional<String> takeBack(
            Reservation reservation, OrderReturned.Line line, StockAllocation allocation, Instant now) {
        var sold = find(reservation, line);
        if (sold == null || line.quantity() > sold.quantity()) {
            return Optional.of("The order never had %d of %s.".formatted(line.quantity(), name(line)));
        }
        return sold.vehicleId() == null
                ? takeBackUnits(reservation, sold, line, allocation)
                : takeBack(allocation.vehicleOf(sold), allocation, now);
    }

    /** Takes units back. The lock of the reservation serialises the returns of one order. */
    private Optional<String> takeBackUnits(
            Reservation reservation, ReservationLine sold, OrderReturned.Line line, StockAllocation allocation) {
        int before = booked.unitsOf(order.orderId(), sold.id());
        if (before + line.quantity() > sold.quantity()) {
            return Optional.of("%d of %s were sold and %d have come back already, so %d cannot."
                    .formatted(sold.quantity(), name(line), before, line.quantity()));
        }
        allocation.takeBack(reservation, sold, line.quantity(), order.cause());
        booked.addUnits(order.orderId(), sold.id(), sold.quantity(), line.quantity());
        return Optional.empty();
    }

    private Optional<String> takeBack(Vehicle vehicle, StockAllocation allocation, Instant now) {
        var holder = vehicle.holder();
        if (holder == null || !order.orderId().equals(holder.orderId())) {
            return Optional.of(
                    "Vehicle %s is %s and not the order's any more.".formatted(vehicle.vin(), vehicle.status()));
        }
        var reason = numbers.reasonAgainstComingBack(vehicle);
        if (reason.isEmpty()) {
            allocation.takeBack(vehicle, order.cause(), now);
        }
        return reason.map(Failure::detail);
    }

    private static @Nullable ReservationLine find(Reservation reservation, OrderReturned.Line line) {
        return reservation.lines().stream()
                .filter(claimed -> claimed.id().equals(line.lineId()))
                .findFirst()
                .orElse(null);
    }

    private static String name(OrderReturned.Line line) {
        return String.valueOf(line.vin() == null ? line.sku() : line.vin());
    }
}
