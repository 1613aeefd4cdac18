package dev.keeper.inventory.reservation;

import dev.keeper.common.messaging.EventHandlers;
import dev.keeper.common.messaging.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Listens to what order-service says about orders. */
@Component
class OrderEvents {

    private final Inbox inbox;
    private final EventHandlers handlers;

    OrderEvents(Inbox inbox, Reservations reservations) {
        this.inbox = inbox;
        this.handlers = new EventHandlers()
                .on("order.placed.v1", OrderPlaced.class, reservations::reserve)
                .on("order.completed.v1", OrderEnded.class, reservations::convert)
                .on("order.cancelled.v1", OrderEnded.class, reservations::release)
                .on("order.rejected.v1", OrderEnded.class, reservations::release);
    }

    @KafkaListener(id = "inventory-orders", idIsGroup = false, topics = "keeper.orders.v1")
    void receive(ConsumerRecord<String, String> message) {
        inbox.receive(message, handlers);
    }
}
