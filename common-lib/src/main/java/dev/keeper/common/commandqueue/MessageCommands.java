package dev.keeper.common.commandqueue;

import dev.keeper.common.idempotency.Attempt;
import dev.keeper.common.messaging.Inbox;
import dev.keeper.common.messaging.MessageTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * Queues the commands of messages in order and waits until all are committed.
 *
 * <p>If a command fails, its message and all later ones are delivered again. Later commands of the same key, such as
 * the same order, are therefore held back, so that none overtakes the failed one.
 *
 * @param <C> the commands
 */
public final class MessageCommands<C> {

    private final Inbox inbox;
    private final CommandQueue<C> queue;

    /** Connects the queue with the inbox that reads its messages. */
    public MessageCommands(Inbox inbox, CommandQueue<C> queue) {
        this.inbox = inbox;
        this.queue = queue;
    }

    /**
     * Carries out the commands of the messages; other types of messages are skipped.
     *
     * @param types the types of messages that are read, and how their content is read
     * @param command creates a command from that content
     * @throws BatchListenerFailedException naming the first message that failed; later messages that were carried out
     *     are recognised when they are delivered again
     */
    public <M> void receive(
            List<ConsumerRecord<String, String>> messages,
            MessageTypes<M> types,
            Function<? super M, ? extends C> command)
            throws InterruptedException {
        var sequences = new HashMap<String, CommandSequence>();
        var outcomes = new ArrayList<CompletableFuture<?>>();
        for (var message : messages) {
            var sequence = message.key() == null
                    ? new CommandSequence()
                    : sequences.computeIfAbsent(message.key(), key -> new CommandSequence());
            outcomes.add(start(message, types, command, sequence));
        }
        await(outcomes, messages);
    }

    private <M> CompletableFuture<?> start(
            ConsumerRecord<String, String> message,
            MessageTypes<M> types,
            Function<? super M, ? extends C> command,
            CommandSequence sequence)
            throws InterruptedException {
        try {
            var read = inbox.read(message, types);
            return read.isPresent()
                    ? queue.queue(
                            command.apply(read.get().content()),
                            Attempt.ofMessage(read.get().id()),
                            sequence)
                    : CompletableFuture.completedFuture(null);
        } catch (RuntimeException unreadable) {
            return CompletableFuture.failedFuture(unreadable);
        }
    }

    /** Waits for all commands even after a failure, so that none is still running when the messages are delivered again. */
    private static void await(List<CompletableFuture<?>> outcomes, List<ConsumerRecord<String, String>> messages) {
        BatchListenerFailedException first = null;
        for (int index = 0; index < outcomes.size(); index++) {
            try {
                outcomes.get(index).join();
            } catch (CompletionException failed) {
                if (first == null) {
                    first = new BatchListenerFailedException(
                            "The command of a message failed", failed.getCause(), messages.get(index));
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
