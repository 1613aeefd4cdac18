package dev.keeper.inventory.reservation.order;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stock could not follow what became of an order, and somebody has to look at it.
 *
 * @param what what it could not follow
 * @param why one sentence or several, for people
 * @param returnId the return, if it is about one
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
