package dev.keeper.inventory.orderclaim;

import dev.keeper.inventory.reservation.Claims;
import dev.keeper.inventory.reservation.Reservation.Ending;
import dev.keeper.inventory.reservation.StockCommand;
import dev.keeper.inventory.reservation.Wants;
import java.time.Instant;
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
            log.warn("Order {} was completed but has no active reservation", order.orderNumber());
            return false;
        }
        claims.handOver(reservation, order.cause(), new Ending(now, order.person(), null, null));
        return true;
    }
}
