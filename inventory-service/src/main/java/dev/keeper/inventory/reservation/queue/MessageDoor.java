package dev.keeper.inventory.reservation.queue;

import dev.keeper.common.messaging.Inbox;
import dev.keeper.common.messaging.MessageTypes;
import dev.keeper.inventory.reservation.StockCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;

/** Lets the commands of a batch of messages in, in their order, and waits until all are committed. */
@Component
public class MessageDoor {

    private final Inbox inbox;
    private final StockQueue queue;

    MessageDoor(Inbox inbox, StockQueue queue) {
        this.inbox = inbox;
        this.queue = queue;
    }

    /**
     * Carries out what the messages say.
     *
     * @throws BatchListenerFailedException naming the first message that failed; whatever of the later ones was carried
     *     out is recognised when they come again
     */
    public void receive(List<ConsumerRecord<String, String>> messages, MessageTypes<StockCommand<?>> commands)
            throws InterruptedException {
        var outcomes = new ArrayList<CompletableFuture<?>>();
        for (var message : messages) {
            outcomes.add(start(message, commands));
        }
        for (int index = 0; index < outcomes.size(); index++) {
            await(outcomes.get(index), messages.get(index));
        }
    }

    private CompletableFuture<?> start(ConsumerRecord<String, String> message, MessageTypes<StockCommand<?>> commands)
            throws InterruptedException {
        try {
            var command = inbox.read(message, commands);
            return command.isPresent() ? queue.carryOut(command.get()) : CompletableFuture.completedFuture(null);
        } catch (RuntimeException unreadable) {
            return CompletableFuture.failedFuture(unreadable);
        }
    }

    private static void await(CompletableFuture<?> outcome, ConsumerRecord<String, String> message) {
        try {
            outcome.join();
        } catch (CompletionException failed) {
            throw new BatchListenerFailedException("A message could not be carried out", failed.getCause(), message);
        }
    }
}
