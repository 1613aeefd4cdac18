package dev.keeper.inventory.reservation.order;

import dev.keeper.inventory.reservation.Refusal;
import java.util.List;
import java.util.UUID;

/** At least one line of an order cannot be had, so none is claimed. */
record StockRejected(UUID orderId, List<Refusal> lines) implements ReservationEvent {

    @Override
    public String type() {
        return "stock.rejected.v1";
    }
}
