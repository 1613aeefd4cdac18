package dev.keeper.ordering.order;

import dev.keeper.common.messaging.EventHandlers;
import dev.keeper.common.messaging.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what the stock answers. */
@Component
class StockAnswerListener {

    private final Inbox inbox;
    private final EventHandlers handlers;

    StockAnswerListener(Inbox inbox, StockAnswers answers) {
        this.inbox = inbox;
        this.handlers = new EventHandlers()
                .on(StockReserved.TYPE, StockReserved.class, answers::reserved)
                .on(StockRejected.TYPE, StockRejected.class, answers::rejected);
    }

    @KafkaListener(topics = "keeper.reservations.v1")
    void receive(ConsumerRecord<String, String> message) {
        inbox.receive(message, handlers);
    }
}
