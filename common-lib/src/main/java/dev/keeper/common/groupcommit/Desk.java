package dev.keeper.common.groupcommit;

import dev.keeper.common.messaging.TraceContext;
import dev.keeper.common.persistence.DatabaseFailure;
import dev.keeper.common.web.KeyedRequest;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.UnexpectedRollbackException;

/**
 * Where commands queue up; whoever waits goes together, in one transaction.
 *
 * @param <C> the commands
 */
public final class Desk<C> implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Desk.class);

    private final GroupCommit<Task<C>> queue;
    private final Transactions<C> transactions;
    private final GroupWork<C> work;
    private final TraceContext traces;
    private final DistributionSummary groupSizes;
    private final Timer groupTimes;
    private final Counter brokenGroups;

    Desk(
            String name,
            DeskSettings settings,
            Transactions<C> transactions,
            GroupWork<C> work,
            TraceContext traces,
            MeterRegistry meters) {
        this.transactions = transactions;
        this.work = work;
        this.traces = traces;
        this.queue = new GroupCommit<>(name, settings.longestQueue(), settings.largestGroup(), this::carryOut);
        var metric = "keeper." + name;
        this.groupSizes = DistributionSummary.builder(metric + ".group.size")
                .description("How many commands shared a transaction")
                .register(meters);
        this.groupTimes = Timer.builder(metric + ".group.time")
                .description("How long groups took, from their beginning to their commit")
                .register(meters);
        this.brokenGroups = Counter.builder(metric + ".groups.broken")
                .description("Groups that could not be carried out together and went one by one, or failed")
                .register(meters);
        Gauge.builder(metric + ".queue", queue, GroupCommit::waiting)
                .description("Commands that wait for their group")
                .register(meters);
    }

    /**
     * Carries out the command of a request and answers when it is committed.
     *
     * @param request the request, if its caller may repeat it
     * @return the response; also that to a refusal, if it was recorded for repetitions
     * @throws Busy if too many wait already
     * @throws dev.keeper.common.problem.Failure if a rule forbids it
     */
    public ResponseEntity<Object> carryOut(C command, @Nullable KeyedRequest request) {
        var repeatable = request == null ? new Repeatable.Never() : new Repeatable.ByKey(request);
        var task = new Task<>(command, repeatable, traces.traceparent());
        if (!queue.offer(task)) {
            throw new Busy();
        }
        return await(task.answered());
    }

    /** Queues the command of a message; the future ends when it is committed. */
    public CompletableFuture<?> carryOut(C command, UUID messageId) throws InterruptedException {
        var task = new Task<>(command, new Repeatable.ByMessage(messageId), traces.traceparent());
        if (!queue.put(task)) {
            throw new Busy();
        }
        return task.answered();
    }

    private void carryOut(List<Task<C>> group) {
        groupSizes.record(group.size());
        try {
            carryOutTogetherOrOneByOne(group);
        } catch (RuntimeException failed) {
            group.forEach(task -> task.fail(failed));
        } finally {
            // Whatever went wrong, even here: nobody waits for ever.
            group.forEach(Task::failUnlessAnswered);
        }
    }

    private void carryOutTogetherOrOneByOne(List<Task<C>> group) {
        try {
            groupTimes.record(() -> transactions.carryOut(group));
            group.forEach(Task::deliver);
        } catch (RuntimeException failed) {
            carryOutOneByOne(group, failed);
        }
    }

    /** One broken command spoils no other; a database that is away is away for all of them. */
    private void carryOutOneByOne(List<Task<C>> group, RuntimeException failed) {
        brokenGroups.increment();
        if (isForAll(failed)) {
            throw failed;
        }
        var more = work.carryOutTheRest();
        if (group.size() == 1 && !more) {
            throw failed;
        }
        log.warn("{} commands could not be carried out together and go one by one", group.size(), failed);
        group.forEach(this::carryOutAlone);
    }

    private void carryOutAlone(Task<C> task) {
        task.reset();
        try {
            transactions.carryOutAlone(task);
            task.deliver();
        } catch (RuntimeException broken) {
            task.fail(broken);
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
