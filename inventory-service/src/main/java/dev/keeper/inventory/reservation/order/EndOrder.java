package dev.keeper.inventory.reservation.order;

import dev.keeper.inventory.reservation.Claims;
import dev.keeper.inventory.reservation.Reservation.Ending;
import dev.keeper.inventory.reservation.StockCommand;
import dev.keeper.inventory.reservation.Wants;
import java.time.Instant;

/** What an order claimed is given back; if its claim is still to come, that will not be granted. */
record EndOrder(OrderEnded order) implements StockCommand<Boolean> {

    @Override
    public void want(Wants wants) {
        wants.reservationOf(order.orderId());
    }

    @Override
    public Boolean carryOut(Claims claims, Instant now) {
        var reservation = claims.findOf(order.orderId());
        var how = new Ending(now, order.person(), null, null);
        if (reservation == null) {
            claims.neverGrant(order.branch(), order.orderId(), order.orderNumber(), how);
            return false;
        }
        if (reservation.isActive()) {
            claims.giveBack(reservation, order.cause(), how);
            return true;
        }
        return false;
    }
}
