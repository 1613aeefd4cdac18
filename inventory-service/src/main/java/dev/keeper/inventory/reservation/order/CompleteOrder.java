package dev.keeper.inventory.reservation.order;

import dev.keeper.inventory.reservation.Claims;
import dev.keeper.inventory.reservation.Reservation;
import dev.keeper.inventory.reservation.Reservation.Ending;
import dev.keeper.inventory.reservation.ReservationStatus;
import dev.keeper.inventory.reservation.StockCommand;
import dev.keeper.inventory.reservation.Wants;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an order claimed is taken out of the stock. */
record CompleteOrder(OrderEnded order) implements StockCommand<Boolean> {

    private static final Logger log = LoggerFactory.getLogger(CompleteOrder.class);

    @Override
    public void want(Wants wants) {
        wants.reservationOf(order.orderId());
    }

    @Override
    public Boolean carryOut(Claims claims, Instant now) {
        var reservation = claims.findOf(order.orderId());
        if (reservation == null || !reservation.isActive()) {
            return cannotFollow(reservation, claims, now);
        }
        claims.handOver(reservation, order.cause(), new Ending(now, order.person(), null, null));
        return true;
    }

    /** Told twice it is no news; otherwise somebody got what nobody has kept for them. */
    private boolean cannotFollow(@Nullable Reservation reservation, Claims claims, Instant now) {
        if (reservation != null && reservation.status() == ReservationStatus.CONVERTED) {
            return false;
        }
        log.warn("Order {} was completed but has no active reservation", order.orderNumber());
        if (reservation == null) {
            claims.neverGrant(
                    order.branch(), order.orderId(), order.orderNumber(), new Ending(now, order.person(), null, null));
        }
        claims.publish(new StockUnresolved(
                order.orderId(),
                order.orderNumber(),
                StockUnresolved.What.COMPLETION,
                "The order was completed, but nothing is reserved for it.",
                null));
        return false;
    }
}
