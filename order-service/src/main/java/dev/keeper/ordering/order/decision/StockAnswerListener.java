package dev.keeper.ordering.order.decision;

import dev.keeper.common.messaging.Inbox;
import dev.keeper.common.messaging.Message;
import dev.keeper.common.messaging.MessageTypes;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;

/**
 * Receives the stock's answers. All answers of a poll are decided together, because a transaction costs more than an order.
 */
@Component
class StockAnswerListener {

    private static final Logger log = LoggerFactory.getLogger(StockAnswerListener.class);

    private final Inbox inbox;
    private final StockAnswers answers;
    private final MessageTypes<StockAnswer> types = new MessageTypes<StockAnswer>()
            .translate(StockReserved.TYPE, StockReserved.class, answer -> answer)
            .translate(StockRejected.TYPE, StockRejected.class, answer -> answer)
            .translate(StockUnresolved.TYPE, StockUnresolved.class, answer -> answer);

    StockAnswerListener(Inbox inbox, StockAnswers answers) {
        this.inbox = inbox;
        this.answers = answers;
    }

    @KafkaListener(topics = StockAnswer.TOPIC, batch = "true")
    void receive(List<ConsumerRecord<String, String>> messages) {
        var readable = new ArrayList<Heard>();
        for (var message : messages) {
            try {
                inbox.read(message, types).ifPresent(answer -> readable.add(new Heard(message, answer)));
            } catch (RuntimeException unreadable) {
                takeTogether(readable);
                throw failed(message, unreadable);
            }
        }
        takeTogether(readable);
    }

    private void takeTogether(List<Heard> heard) {
        try {
            answers.take(heard.stream().map(Heard::answer).toList());
        } catch (RuntimeException failed) {
            log.warn("{} answers could not be taken together and go one by one", heard.size(), failed);
            heard.forEach(this::takeAlone);
        }
    }

    /** Handles each answer alone, so that a broken one does not affect the others. */
    private void takeAlone(Heard heard) {
        try {
            answers.take(List.of(heard.answer()));
        } catch (RuntimeException broken) {
            throw failed(heard.message(), broken);
        }
    }

    private static BatchListenerFailedException failed(ConsumerRecord<String, String> message, Exception cause) {
        return new BatchListenerFailedException("An answer could not be taken", cause, message);
    }

    private record Heard(ConsumerRecord<String, String> message, Message<StockAnswer> answer) {}
}
