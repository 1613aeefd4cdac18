package dev.keeper.inventory.reservation.order;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A discrepancy: the stock could not follow an order, and an employee has to reconcile it.
 *
 * @param what the act that it could not follow
 * @param why one or more sentences for people
 * @param returnId the return, if the discrepancy is about one
 */
record StockUnresolved(
        UUID orderId,
        String orderNumber,
        What what,
        String why,
        @Nullable UUID returnId) implements ReservationEvent {

    @Override
    public String type() {
        return "stock.unresolved.v1";
    }

    enum What {
        COMPLETION,
        RETURN
    }
}
