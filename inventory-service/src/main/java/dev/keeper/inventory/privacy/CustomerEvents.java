package dev.keeper.inventory.privacy;

import dev.keeper.common.messaging.EventHandlers;
import dev.keeper.common.messaging.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Listens to the events of order-service about customers. */
@Component
class CustomerEvents {

    private final Inbox inbox;
    private final EventHandlers handlers;
    private final ErasedCustomers customers;

    CustomerEvents(Inbox inbox, ErasedCustomers customers) {
        this.inbox = inbox;
        this.customers = customers;
        this.handlers = new EventHandlers().on("customer.erased.v1", CustomerErased.class, this::forget);
    }

    @KafkaListener(id = "inventory-customers", idIsGroup = false, topics = "keeper.customers.v1")
    void receive(ConsumerRecord<String, String> message) {
        inbox.receive(message, handlers);
    }

    private void forget(CustomerErased erased) {
        customers.remember(erased.customerId());
        customers.forget(erased.customerId());
    }
}
