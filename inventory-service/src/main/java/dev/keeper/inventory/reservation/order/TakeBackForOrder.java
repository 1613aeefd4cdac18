package dev.keeper.inventory.reservation.order;

import dev.keeper.common.problem.Failure;
import dev.keeper.inventory.reservation.Claims;
import dev.keeper.inventory.reservation.Reservation;
import dev.keeper.inventory.reservation.ReservationLine;
import dev.keeper.inventory.reservation.ReservationStatus;
import dev.keeper.inventory.reservation.StockCommand;
import dev.keeper.inventory.reservation.Wants;
import dev.keeper.inventory.vehicle.UniqueNumbers;
import dev.keeper.inventory.vehicle.Vehicle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer brought back is taken into the stock, once per return.
 *
 * <p>The customer has brought it, whatever the books say; so a line that cannot be booked holds up no other, and is told to
 * those who have to look at it.
 */
record TakeBackForOrder(OrderReturned order, BookedReturns booked, UniqueNumbers numbers)
        implements StockCommand<Boolean> {

    @Override
    public void want(Wants wants) {
        wants.reservationOf(order.orderId());
    }

    @Override
    public Boolean carryOut(Claims claims, Instant now) {
        if (!booked.bookOnce(order.returnId(), order.orderId(), now)) {
            return false;
        }
        var reservation = claims.findOf(order.orderId());
        var failures = reservation == null || reservation.status() != ReservationStatus.CONVERTED
                ? List.of("Nothing was handed over for the order, so nothing of it can come back.")
                : takeBack(reservation, claims, now);
        if (!failures.isEmpty()) {
            claims.publish(new StockUnresolved(
                    order.orderId(),
                    order.orderNumber(),
                    StockUnresolved.What.RETURN,
                    String.join(" ", failures),
                    order.returnId()));
        }
        return failures.isEmpty();
    }

    private List<String> takeBack(Reservation reservation, Claims claims, Instant now) {
        var failures = new ArrayList<String>();
        for (var line : order.lines()) {
            try {
                takeBack(reservation, line, claims, now).ifPresent(failures::add);
            } catch (Failure refused) {
                failures.add(refused.detail());
            }
        }
        return failures;
    }

    private Optional<String> takeBack(Reservation reservation, OrderReturned.Line line, Claims claims, Instant now) {
        var sold = find(reservation, line);
        if (sold == null || line.quantity() > sold.quantity()) {
            return Optional.of("The order never had %d of %s.".formatted(line.quantity(), name(line)));
        }
        return sold.vehicleId() == null
                ? takeBackUnits(reservation, sold, line, claims)
                : takeBack(claims.vehicleOf(sold), claims, now);
    }

    /** The lock of the reservation lets one return of the order after the other do this. */
    private Optional<String> takeBackUnits(
            Reservation reservation, ReservationLine sold, OrderReturned.Line line, Claims claims) {
        int before = booked.unitsOf(order.orderId(), sold.id());
        if (before + line.quantity() > sold.quantity()) {
            return Optional.of("%d of %s were sold and %d have come back already, so %d cannot."
                    .formatted(sold.quantity(), name(line), before, line.quantity()));
        }
        claims.takeBack(reservation, sold, line.quantity(), order.cause());
        booked.addUnits(order.orderId(), sold.id(), sold.quantity(), line.quantity());
        return Optional.empty();
    }

    private Optional<String> takeBack(Vehicle vehicle, Claims claims, Instant now) {
        var holder = vehicle.holder();
        if (holder == null || !order.orderId().equals(holder.orderId())) {
            return Optional.of(
                    "Vehicle %s is %s and not the order's any more.".formatted(vehicle.vin(), vehicle.status()));
        }
        var reason = numbers.reasonAgainstComingBack(vehicle);
        if (reason.isEmpty()) {
            claims.takeBack(vehicle, order.cause(), now);
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
