package dev.keeper.common.messaging.relay;

import dev.keeper.common.messaging.MessagingSettings;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the messages in the outbox and removes those that the broker has acknowledged.
 *
 * <p>A commit wakes the relay; polling is the safety net. Under load it pauses to let messages gather, which leaves the
 * processor to the writers; a single message never waits. Only one instance of a service sends at a time, which keeps
 * the order per key; the database ends the transaction of a frozen instance. After a crash between send and removal,
 * messages are sent again with the same ids.
 */
public class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    private static final int BATCH_SIZE = 2_000;
    private static final int MANY = 16;
    private static final long GATHERING_MILLIS = 20;
    private static final long SEND_TIMEOUT_SECONDS = 12;

    private final OutboxTable table;
    private final TransactionTemplate transaction;
    private final OutboxSender sender;
    private final MessagingSettings settings;
    private final Semaphore wakeUps = new Semaphore(0);

    private volatile boolean running;
    private volatile boolean failing;
    private @Nullable Thread thread;

    public OutboxRelay(
            OutboxTable table, TransactionTemplate transaction, OutboxSender sender, MessagingSettings settings) {
        this.table = table;
        this.transaction = transaction;
        this.sender = sender;
        this.settings = settings;
    }

    public void nudge() {
        wakeUps.release();
    }

    /** Returns how many messages wait to be sent. */
    public long pending() {
        return table.pending();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        nudge();
        var relaying = thread;
        if (relaying == null) {
            return;
        }
        try {
            relaying.join(TimeUnit.SECONDS.toMillis(SEND_TIMEOUT_SECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after the web server and the listeners, so that it sends the events that they still cause. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        while (running) {
            var outcome = relayOneBatch();
            switch (outcome) {
                case MORE -> {}
                // More messages are being written right now: let them gather.
                case BUSY -> pause(GATHERING_MILLIS);
                // The next commit wakes the relay.
                case DRAINED, FAILED -> await(settings.pollInterval().toMillis());
                // The instance that holds the lock may have read before our commit, so retry soon.
                case HELD_ELSEWHERE -> await(settings.lockRetryInterval().toMillis());
            }
        }
        relayOneBatch();
    }

    private Outcome relayOneBatch() {
        try {
            var outcome = transaction.execute(status -> sendNextBatch());
            table.vacuumIfWorthwhile();
            if (failing && outcome != Outcome.FAILED) {
                failing = false;
                log.info("The outbox is being sent again");
            }
            return outcome == null ? Outcome.FAILED : outcome;
        } catch (RuntimeException unavailable) {
            reportFailure(unavailable);
            return Outcome.FAILED;
        }
    }

    private Outcome sendNextBatch() {
        if (!table.lock()) {
            return Outcome.HELD_ELSEWHERE;
        }
        var batch = table.first(BATCH_SIZE);
        if (batch.isEmpty()) {
            return Outcome.DRAINED;
        }
        var result = sender.send(batch, SEND_TIMEOUT_SECONDS);
        table.remove(result.acknowledged());
        if (result.failure() != null) {
            reportFailure(result.failure());
            return Outcome.FAILED;
        }
        if (batch.size() == BATCH_SIZE) {
            return Outcome.MORE;
        }
        return batch.size() < MANY ? Outcome.DRAINED : Outcome.BUSY;
    }

    private void await(long millis) {
        try {
            if (wakeUps.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                wakeUps.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private void reportFailure(Throwable cause) {
        if (!failing) {
            failing = true;
            log.warn("The outbox cannot be sent just now and waits: {}", rootMessage(cause));
        }
    }

    private static @Nullable String rootMessage(Throwable cause) {
        return NestedExceptionUtils.getMostSpecificCause(cause).getMessage();
    }

    private enum Outcome {
        MORE,
        BUSY,
        DRAINED,
        HELD_ELSEWHERE,
        FAILED
    }
}
