package dev.keeper.inventory.reservation.order;

import dev.keeper.common.messaging.Event;
import java.util.UUID;

/** Inventory's answer to an order. */
interface ReservationEvent extends Event {

    UUID orderId();

    @Override
    default String topic() {
        return "keeper.reservations.v1";
    }

    @Override
    default String key() {
        return orderId().toString();
    }
}
