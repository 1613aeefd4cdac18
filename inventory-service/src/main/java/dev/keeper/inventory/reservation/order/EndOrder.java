package dev.keeper.inventory.reservation.order;

import dev.keeper.inventory.command.Command;
import dev.keeper.inventory.command.UnitOfWork;
import dev.keeper.inventory.reservation.LockedReservations;
import dev.keeper.inventory.reservation.Reservation.Ending;
import dev.keeper.inventory.reservation.StockAllocation;

/** Releases the reservation of a cancelled or rejected order. If its claim is still to come, that will be refused. */
record EndOrder(OrderEnded order) implements Command<Boolean> {

    @Override
    public void need(UnitOfWork work) {
        work.rows(LockedReservations.class).needOf(order.orderId());
    }

    @Override
    public Boolean execute(UnitOfWork work) {
        var allocation = new StockAllocation(work);
        var now = work.now();
        var reservation = allocation.findOf(order.orderId());
        var how = new Ending(now, order.person(), null, null);
        if (reservation == null) {
            allocation.neverGrant(order.branch(), order.orderId(), order.orderNumber(), how);
            return false;
        }
        if (reservation.isActive()) {
            allocation.giveBack(reservation, order.cause(), how);
            return true;
        }
        return false;
    }
}
