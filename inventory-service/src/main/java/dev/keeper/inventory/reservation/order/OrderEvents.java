package dev.keeper.inventory.reservation.order;

import dev.keeper.common.messaging.MessageTypes;
import dev.keeper.inventory.command.Command;
import dev.keeper.inventory.command.StockQueue;
import dev.keeper.inventory.vehicle.UniqueNumbers;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Listens to the events of order-service about orders. */
@Component
class OrderEvents {

    private final StockQueue queue;
    private final MessageTypes<Command<?>> commands;

    OrderEvents(StockQueue queue, BookedReturns booked, UniqueNumbers numbers) {
        this.queue = queue;
        this.commands = new MessageTypes<Command<?>>()
                .translate("order.placed.v1", OrderPlaced.class, ReserveForOrder::new)
                .translate("order.completed.v1", OrderEnded.class, CompleteOrder::new)
                .translate(
                        "order.returned.v1", OrderReturned.class, order -> new TakeBackForOrder(order, booked, numbers))
                .translate("order.cancelled.v1", OrderEnded.class, EndOrder::new)
                .translate("order.rejected.v1", OrderEnded.class, EndOrder::new);
    }

    @KafkaListener(id = "inventory-orders", idIsGroup = false, topics = "keeper.orders.v1", batch = "true")
    void receive(List<ConsumerRecord<String, String>> messages) throws InterruptedException {
        queue.receive(messages, commands);
    }
}
