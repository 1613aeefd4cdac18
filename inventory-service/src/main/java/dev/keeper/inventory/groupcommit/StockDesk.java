package dev.keeper.inventory.groupcommit;

import dev.keeper.common.messaging.Message;
import dev.keeper.common.persistence.DatabaseFailure;
import dev.keeper.common.web.KeyedRequest;
import dev.keeper.inventory.InventorySettings;
import dev.keeper.inventory.reservation.StockCommand;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.UnexpectedRollbackException;

/** Where commands that change stock queue up; whoever waits goes together, in one transaction. */
@Component
public class StockDesk implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StockDesk.class);

    private final GroupCommit<Task<?>> queue;
    private final Groups groups;
    private final DistributionSummary groupSizes;
    private final Counter brokenGroups;

    StockDesk(Groups groups, InventorySettings settings, MeterRegistry meters) {
        this.groups = groups;
        var limits = settings.groupCommit();
        this.queue = new GroupCommit<>(limits.longestQueue(), limits.largestGroup(), this::carryOut);
        this.groupSizes = DistributionSummary.builder("keeper.stock.group.size")
                .description("How many commands shared a transaction")
                .register(meters);
        this.brokenGroups = Counter.builder("keeper.stock.groups.broken")
                .description("Groups that could not be carried out together and went one by one, or failed")
                .register(meters);
        Gauge.builder("keeper.stock.queue", queue, GroupCommit::waiting)
                .description("Commands that wait to change the stock")
                .register(meters);
    }

    /**
     * Carries out the command of a request and answers when it is committed.
     *
     * @param request the request, if its caller may repeat it
     * @param answering turns the outcome into a response; called within the transaction
     * @return the response; also that to a refusal, if it was recorded for repetitions
     * @throws Busy if too many wait already
     * @throws dev.keeper.common.problem.Failure if a rule forbids it
     */
    public <A> ResponseEntity<Object> carryOut(
            StockCommand<A> command,
            @Nullable KeyedRequest request,
            Function<? super A, ResponseEntity<Object>> answering) {
        var task = new Task<>(
                command, request == null ? new Repeatable.Never() : new Repeatable.ByKey(request), answering::apply);
        if (!queue.offer(task)) {
            throw new Busy();
        }
        return await(task.answered());
    }

    /** Queues the command of a message; the future ends when it is committed. */
    public CompletableFuture<?> carryOut(Message<StockCommand<?>> message) throws InterruptedException {
        var task = task(message.content(), message.id());
        if (!queue.put(task)) {
            throw new Busy();
        }
        return task.answered();
    }

    private static <A> Task<A> task(StockCommand<A> command, UUID messageId) {
        return new Task<>(
                command,
                new Repeatable.ByMessage(messageId),
                outcome -> ResponseEntity.noContent().build());
    }

    /** Ends the holds whose time is over; every group does this before anything else. */
    public void endDueHolds() {
        groups.carryOut(List.of());
    }

    private void carryOut(List<Task<?>> group) {
        groupSizes.record(group.size());
        try {
            groups.carryOut(group);
            group.forEach(Task::deliver);
        } catch (RuntimeException failed) {
            carryOutOneByOne(group, failed);
        } finally {
            // Whatever went wrong, even here: nobody waits for ever.
            group.forEach(Task::failUnlessAnswered);
        }
    }

    /** One broken command spoils no other; a database that is away is away for all of them. */
    private void carryOutOneByOne(List<Task<?>> group, RuntimeException failed) {
        brokenGroups.increment();
        if (isForAll(failed)) {
            group.forEach(task -> task.fail(failed));
            return;
        }
        if (group.size() == 1 && groups.findDueHolds().isEmpty()) {
            group.getFirst().fail(failed);
            return;
        }
        log.warn("{} commands could not be carried out together and go one by one", group.size(), failed);
        endDueHoldsOneByOne();
        group.forEach(this::carryOutAlone);
    }

    private void carryOutAlone(Task<?> task) {
        task.reset();
        try {
            groups.carryOutAlone(task);
            task.deliver();
        } catch (RuntimeException broken) {
            task.fail(broken);
        }
    }

    private void endDueHoldsOneByOne() {
        for (var hold : groups.findDueHolds()) {
            try {
                groups.endDueHold(hold);
            } catch (RuntimeException broken) {
                log.error("Hold {} is over and cannot be ended", hold, broken);
            }
        }
    }

    /**
     * After a commit that failed nobody knows whether it happened, so nothing is tried again; unless one of the commands had
     * asked for a rollback, which is certain and the doing of that one.
     */
    private static boolean isForAll(RuntimeException failed) {
        return (failed instanceof TransactionException && !(failed instanceof UnexpectedRollbackException))
                || (DatabaseFailure.isPassing(failed) && !DatabaseFailure.isConflict(failed));
    }

    private static ResponseEntity<Object> await(CompletableFuture<ResponseEntity<Object>> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
        }
    }

    @Override
    public void start() {
        queue.start();
    }

    @Override
    public void stop() {
        try {
            queue.stop();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return queue.isRunning();
    }

    /** Below the web server and the listeners, which wait for it, and above the relay, which sends what it causes. */
    @Override
    public int getPhase() {
        return 1;
    }
}
