package dev.keeper.inventory.command;

import dev.keeper.common.commandqueue.CommandQueue;
import dev.keeper.common.commandqueue.MessageCommands;
import dev.keeper.common.idempotency.Answer;
import dev.keeper.common.idempotency.Attempt;
import dev.keeper.common.messaging.Inbox;
import dev.keeper.common.messaging.Message;
import dev.keeper.common.messaging.MessageTypes;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** The queue of commands that change stock. Commands that wait at the same time share a transaction. */
@Component
public class StockQueue {

    private final CommandQueue<AnsweredCommand<?>> queue;
    private final MessageCommands<AnsweredCommand<?>> messages;
    private final StockBatchHandler handler;

    StockQueue(CommandQueue<AnsweredCommand<?>> queue, Inbox inbox, StockBatchHandler handler) {
        this.queue = queue;
        this.messages = new MessageCommands<>(inbox, queue);
        this.handler = handler;
    }

    /**
     * Executes the command of a request and returns its answer after the commit.
     *
     * @param answering turns the outcome into an answer; called within the transaction
     * @return the answer; also a refusal, if it was recorded for repeated requests
     * @throws dev.keeper.common.problem.Failure if a rule forbids it, or if the queue is full
     */
    public <A> Answer<?> carryOut(
            Command<A> command, Attempt attempt, Function<? super A, ? extends Answer<?>> answering) {
        return queue.carryOut(new AnsweredCommand<>(command, answering), attempt);
    }

    /** Queues the command of a message. The future completes on commit. */
    public CompletableFuture<?> carryOut(Message<Command<?>> message) throws InterruptedException {
        return queue.queue(unanswered(message.content()), Attempt.ofMessage(message.id()));
    }

    /**
     * Executes the commands of a listener's messages in order, and waits until all are committed.
     *
     * @throws org.springframework.kafka.listener.BatchListenerFailedException with the first message that failed
     */
    public void receive(List<ConsumerRecord<String, String>> received, MessageTypes<Command<?>> commands)
            throws InterruptedException {
        messages.receive(received, commands, StockQueue::unanswered);
    }

    /** Executes the due commands. Every batch also does this first. */
    public void executeDueCommands() {
        handler.executeDueCommands();
    }

    private static <A> AnsweredCommand<A> unanswered(Command<A> command) {
        return new AnsweredCommand<>(command, outcome -> Answer.noContent());
    }
}
