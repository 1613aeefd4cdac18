package dev.keeper.inventory.reservation.queue;

import dev.keeper.common.groupcommit.Desk;
import dev.keeper.common.messaging.Message;
import dev.keeper.common.web.KeyedRequest;
import dev.keeper.inventory.reservation.StockCommand;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Where commands that change stock queue up; whoever waits goes together, in one transaction. */
@Component
public class StockDesk {

    private final Desk<AnsweredCommand<?>> desk;
    private final StockWork work;

    StockDesk(Desk<AnsweredCommand<?>> desk, StockWork work) {
        this.desk = desk;
        this.work = work;
    }

    /**
     * Carries out the command of a request and answers when it is committed.
     *
     * @param request the request, if its caller may repeat it
     * @param answering turns the outcome into a response; called within the transaction
     * @return the response; also that to a refusal, if it was recorded for repetitions
     * @throws dev.keeper.common.problem.Failure if a rule forbids it, or too many wait already
     */
    public <A> ResponseEntity<Object> carryOut(
            StockCommand<A> command,
            @Nullable KeyedRequest request,
            Function<? super A, ResponseEntity<Object>> answering) {
        return desk.carryOut(new AnsweredCommand<>(command, answering), request);
    }

    /** Queues the command of a message; the future ends when it is committed. */
    public CompletableFuture<?> carryOut(Message<StockCommand<?>> message) throws InterruptedException {
        return desk.carryOut(unanswered(message.content()), message.id());
    }

    /** Ends the holds whose time is over; every group does this before anything else. */
    public void endDueHolds() {
        work.endDueHolds();
    }

    private static <A> AnsweredCommand<A> unanswered(StockCommand<A> command) {
        return new AnsweredCommand<>(
                command, outcome -> ResponseEntity.noContent().build());
    }
}
