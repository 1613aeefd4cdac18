package dev.keeper.inventory.reservation.order;

import dev.keeper.inventory.reservation.refusal.Refusal;
import java.util.List;
import java.util.UUID;

/** At least one line of an order cannot be reserved, so none is. */
record StockRejected(UUID orderId, List<Refusal> lines) implements ReservationEvent {

    @Override
    public String type() {
        return "stock.rejected.v1";
    }
}
