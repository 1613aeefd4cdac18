package dev.keeper.notification.alert;

import dev.keeper.common.messaging.EventHandlers;
import dev.keeper.common.messaging.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Listens to inventory-service's events about shortages. */
@Component
class StockListener {

    private final Inbox inbox;
    private final EventHandlers handlers;

    StockListener(Inbox inbox, Alerts alerts) {
        this.inbox = inbox;
        this.handlers = new EventHandlers()
                .on("stock.low.v1", StockLow.class, alerts::raise)
                .on("stock.recovered.v1", StockRecovered.class, alerts::resolve)
                .on("vehicles.low.v1", VehiclesLow.class, alerts::raise)
                .on("vehicles.recovered.v1", VehiclesRecovered.class, alerts::resolve);
    }

    @KafkaListener(topics = "keeper.stock.v1")
    void receive(ConsumerRecord<String, String> message) {
        inbox.receive(message, handlers);
    }
}
