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
 * Queues the commands of messages in their order and waits until all are committed.
 *
 * <p>A message whose command was not carried out comes again, and with it those that follow. So that it is not overtaken, no
 * later command of the same key (of the same order, say) is carried out before.
 *
 * @param <C> the commands
 */
public final class MessageCommands<C> {

    private final Inbox inbox;
    private final CommandQueue<C> queue;

    /** The commands of messages that this inbox reads, for this queue. */
    public MessageCommands(Inbox inbox, CommandQueue<C> queue) {
        this.inbox = inbox;
        this.queue = queue;
    }

    /**
     * Carries out what the messages say; those of other types are passed over.
     *
     * @param types the types of messages that are read, and what is read from them
     * @param command makes a command of what was read
     * @throws BatchListenerFailedException naming the first message that failed; whatever of the later ones was carried
     *     out is recognised when they come again
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

    /** Waits for all of them, also after a failure, so that nothing is under way any more when the messages come again. */
    private static void await(List<CompletableFuture<?>> outcomes, List<ConsumerRecord<String, String>> messages) {
        BatchListenerFailedException first = null;
        for (int index = 0; index < outcomes.size(); index++) {
            try {
                outcomes.get(index).join();
            } catch (CompletionException failed) {
                if (first == null) {
                    first = new BatchListenerFailedException(
                            "A message could not be carried out", failed.getCause(), messages.get(index));
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
