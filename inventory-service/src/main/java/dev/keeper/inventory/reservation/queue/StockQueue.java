package dev.keeper.inventory.reservation.queue;

import dev.keeper.common.commandqueue.CommandQueue;
import dev.keeper.common.commandqueue.MessageCommands;
import dev.keeper.common.idempotency.Answer;
import dev.keeper.common.idempotency.Attempt;
import dev.keeper.common.messaging.Inbox;
import dev.keeper.common.messaging.Message;
import dev.keeper.common.messaging.MessageTypes;
import dev.keeper.inventory.command.Command;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** Where commands that change stock queue up; those that wait at the same time share a transaction. */
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
     * Carries out the command of a request and answers when it is committed.
     *
     * @param answering turns the outcome into an answer; called within the transaction
     * @return what to answer; also the refusal, if it was recorded for repetitions
     * @throws dev.keeper.common.problem.Failure if a rule forbids it, or too many wait already
     */
    public <A> Answer<?> carryOut(
            Command<A> command, Attempt attempt, Function<? super A, ? extends Answer<?>> answering) {
        return queue.carryOut(new AnsweredCommand<>(command, answering), attempt);
    }

    /** Queues the command of a message; the future ends when it is committed. */
    public CompletableFuture<?> carryOut(Message<Command<?>> message) throws InterruptedException {
        return queue.queue(unanswered(message.content()), Attempt.ofMessage(message.id()));
    }

    /**
     * Carries out what the messages of a listener say, in their order, and waits until all is committed.
     *
     * @throws org.springframework.kafka.listener.BatchListenerFailedException naming the first message that failed
     */
    public void receive(List<ConsumerRecord<String, String>> received, MessageTypes<Command<?>> commands)
            throws InterruptedException {
        messages.receive(received, commands, StockQueue::unanswered);
    }

    /** Ends the holds whose time is over; every batch does this before anything else. */
    public void endDueHolds() {
        handler.executeDueCommands();
    }

    private static <A> AnsweredCommand<A> unanswered(Command<A> command) {
        return new AnsweredCommand<>(command, outcome -> Answer.noContent());
    }
}
