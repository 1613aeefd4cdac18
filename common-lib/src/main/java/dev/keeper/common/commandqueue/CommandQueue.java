package dev.keeper.common.commandqueue;

import dev.keeper.common.idempotency.Answer;
import dev.keeper.common.idempotency.Attempt;
import dev.keeper.common.idempotency.Execution;
import dev.keeper.common.messaging.TraceContext;
import dev.keeper.common.persistence.DatabaseFailure;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.UnexpectedRollbackException;

/**
 * Carries out commands in order of arrival; commands that wait at the same time share a transaction.
 *
 * @param <C> the commands
 */
public final class CommandQueue<C> implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CommandQueue.class);

    private final BatchingQueue<QueuedCommand<C>> queue;
    private final Execution execution;
    private final BatchHandler<C> handler;
    private final TraceContext traces;
    private final DistributionSummary batchSizes;
    private final Timer batchTimes;
    private final Counter brokenBatches;

    CommandQueue(
            String name,
            CommandQueueSettings settings,
            Execution execution,
            BatchHandler<C> handler,
            TraceContext traces,
            MeterRegistry meters) {
        this.execution = execution;
        this.handler = handler;
        this.traces = traces;
        this.queue = new BatchingQueue<>(name, settings.longestQueue(), settings.largestBatch(), this::carryOut);
        var metric = "keeper." + name;
        this.batchSizes = DistributionSummary.builder(metric + ".batch.size")
                .description("How many commands shared a transaction")
                .register(meters);
        this.batchTimes = Timer.builder(metric + ".batch.time")
                .description("How long batches took, from their beginning to their commit")
                .register(meters);
        this.brokenBatches = Counter.builder(metric + ".batches.broken")
                .description("Batches that failed as a whole and were executed one command at a time, or failed")
                .register(meters);
        Gauge.builder(metric + ".queue", queue, BatchingQueue::waiting)
                .description("Commands that wait for their batch")
                .register(meters);
    }

    /**
     * Carries out the command of a request and returns its answer after the commit.
     *
     * @return the answer; this includes a refusal that was recorded for retries
     * @throws Busy if too many commands wait already
     * @throws dev.keeper.common.problem.Failure if a rule forbids the command
     */
    public Answer<?> carryOut(C command, Attempt attempt) {
        var queued = new QueuedCommand<>(command, attempt, new CommandSequence(), traces.traceparent());
        if (!queue.offer(queued)) {
            throw new Busy();
        }
        return await(queued.answered());
    }

    /**
     * Queues the command of a message and waits as long as the queue is full. The future completes after the commit.
     *
     * @throws Busy if the queue is stopped
     */
    public CompletableFuture<?> queue(C command, Attempt attempt) throws InterruptedException {
        return queue(command, attempt, new CommandSequence());
    }

    /** Queues the command of a message; it is not carried out if an earlier command of the sequence failed. */
    CompletableFuture<?> queue(C command, Attempt attempt, CommandSequence sequence) throws InterruptedException {
        var queued = new QueuedCommand<>(command, attempt, sequence, traces.traceparent());
        if (!queue.put(queued)) {
            throw new Busy();
        }
        return queued.answered();
    }

    private void carryOut(List<QueuedCommand<C>> batch) {
        batchSizes.record(batch.size());
        try {
            var commands = withoutHeldBack(batch);
            if (!commands.isEmpty()) {
                carryOutTogetherOrOneByOne(commands);
            }
        } catch (RuntimeException failed) {
            batch.forEach(command -> command.fail(failed));
        } finally {
            // Every sender gets an answer, even if this method itself fails.
            batch.forEach(QueuedCommand::failUnlessAnswered);
        }
    }

    private static <C> List<QueuedCommand<C>> withoutHeldBack(List<QueuedCommand<C>> batch) {
        batch.stream().filter(QueuedCommand::isHeldBack).forEach(command -> command.fail(new EarlierCommandFailed()));
        return batch.stream().filter(Predicate.not(QueuedCommand::isHeldBack)).toList();
    }

    private void carryOutTogetherOrOneByOne(List<QueuedCommand<C>> batch) {
        try {
            batchTimes.record(() -> execute(batch));
            batch.forEach(QueuedCommand::deliver);
        } catch (RuntimeException failed) {
            carryOutOneByOne(batch, failed);
        }
    }

    private void execute(List<QueuedCommand<C>> batch) {
        execution.carryOut(batch.stream().map(QueuedCommand::attempt).toList(), () -> handler.carryOut(open(batch)));
    }

    private static <C> List<QueuedCommand<C>> open(List<QueuedCommand<C>> batch) {
        return batch.stream().filter(QueuedCommand::isOpen).toList();
    }

    /** Isolates a broken command, so that the others of its batch succeed. If the database is away, all of them fail. */
    private void carryOutOneByOne(List<QueuedCommand<C>> batch, RuntimeException failed) {
        brokenBatches.increment();
        if (isForAll(failed)) {
            throw failed;
        }
        var more = handler.carryOutTheRest();
        if (batch.size() == 1 && !more) {
            throw failed;
        }
        log.warn("A batch of {} commands failed; executing them one at a time", batch.size(), failed);
        batch.forEach(this::carryOutAlone);
    }

    private void carryOutAlone(QueuedCommand<C> command) {
        command.reset();
        if (command.isHeldBack()) {
            command.fail(new EarlierCommandFailed());
            return;
        }
        try {
            execution.carryOut(
                    List.of(command.attempt()), () -> open(List.of(command)).forEach(handler::carryOutAlone));
            command.deliver();
        } catch (RuntimeException broken) {
            command.fail(broken);
        }
    }

    /**
     * After a failed commit the outcome is unknown, so nothing is retried. The exception is an unexpected rollback: its
     * outcome is certain, and one of the commands caused it.
     */
    private static boolean isForAll(RuntimeException failed) {
        return (failed instanceof TransactionException && !(failed instanceof UnexpectedRollbackException))
                || (DatabaseFailure.isPassing(failed) && !DatabaseFailure.isConflict(failed));
    }

    private static Answer<?> await(CompletableFuture<Answer<?>> answer) {
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

    /**
     * Stops after the web server and the listeners, which wait for the queue, and before the relay, which sends its events.
     */
    @Override
    public int getPhase() {
        return 1;
    }
}
