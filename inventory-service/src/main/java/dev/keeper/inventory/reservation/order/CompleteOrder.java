package dev.keeper.inventory.reservation.order;

import dev.keeper.inventory.command.Command;
import dev.keeper.inventory.command.UnitOfWork;
import dev.keeper.inventory.reservation.LockedReservations;
import dev.keeper.inventory.reservation.Reservation;
import dev.keeper.inventory.reservation.Reservation.Ending;
import dev.keeper.inventory.reservation.ReservationStatus;
import dev.keeper.inventory.reservation.StockAllocation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the reserved stock of a completed order over to the buyer. */
record CompleteOrder(OrderEnded order) implements Command<Boolean> {

    private static final Logger log = LoggerFactory.getLogger(CompleteOrder.class);

    @Override
    public void need(UnitOfWork work) {
        work.rows(LockedReservations.class).needOf(order.orderId());
    }

    @Override
    public Boolean execute(UnitOfWork work) {
        var allocation = new StockAllocation(work);
        var now = work.now();
        var reservation = allocation.findOf(order.orderId());
        if (reservation == null || !reservation.isActive()) {
            return cannotFollow(reservation, allocation, now);
        }
        allocation.handOver(reservation, order.cause(), new Ending(now, order.person(), null, null));
        return true;
    }

    /**
     * Handles an order without an active reservation. A repeated message changes nothing; otherwise the customer
     * received stock that was not reserved, which is a discrepancy.
     */
    private boolean cannotFollow(@Nullable Reservation reservation, StockAllocation allocation, Instant now) {
        if (reservation != null && reservation.status() == ReservationStatus.CONVERTED) {
            return false;
        }
        log.warn("Order {} was completed but has no active reservation", order.orderNumber());
        if (reservation == null) {
            allocation.neverGrant(
                    order.branch(), order.orderId(), order.orderNumber(), new Ending(now, order.person(), null, null));
        }
        allocation.publish(new StockUnresolved(
                order.orderId(),
                order.orderNumber(),
                StockUnresolved.What.COMPLETION,
                "The order was completed, but nothing is reserved for it.",
                null));
        return false;
    }
}
