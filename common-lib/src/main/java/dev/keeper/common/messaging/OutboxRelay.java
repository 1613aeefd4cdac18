package dev.keeper.common.messaging;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what the outbox holds and removes what the broker has acknowledged.
 *
 * <p>A commit wakes it; polling is the safety net. One instance of a service sends at a time, so that the order per key
 * holds; the database ends the transaction of one that froze. Killed between send and removal it sends again, with the
 * same message id.
 */
class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    private static final int BATCH_SIZE = 2_000;
    private static final long SEND_TIMEOUT_SECONDS = 12;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final OutboxSender sender;
    private final MessagingSettings settings;
    private final Semaphore wakeUps = new Semaphore(0);

    private volatile boolean running;
    private volatile boolean failing;
    private @Nullable Thread thread;

    OutboxRelay(JdbcClient jdbc, TransactionTemplate transaction, OutboxSender sender, MessagingSettings settings) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sender = sender;
        this.settings = settings;
    }

    void nudge() {
        wakeUps.release();
    }

    /** How many messages wait to be sent. */
    long pending() {
        return jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single();
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

    /** Below the web server and the listeners: it stops after them and so sends what they still caused. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        while (running) {
            var outcome = relayOneBatch();
            switch (outcome) {
                case MORE -> {}
                // Whatever is committed from now on wakes it.
                case DRAINED, FAILED -> await(settings.pollInterval().toMillis());
                // Whoever holds the lock may have looked before our commit, so look again soon.
                case HELD_ELSEWHERE -> await(settings.lockRetryInterval().toMillis());
            }
        }
        relayOneBatch();
    }

    private Outcome relayOneBatch() {
        try {
            var outcome = transaction.execute(status -> sendNextBatch());
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
        if (!lock()) {
            return Outcome.HELD_ELSEWHERE;
        }
        var batch = nextBatch();
        if (batch.isEmpty()) {
            return Outcome.DRAINED;
        }
        var result = sender.send(batch, SEND_TIMEOUT_SECONDS);
        remove(result.acknowledged());
        if (result.failure() != null) {
            reportFailure(result.failure());
            return Outcome.FAILED;
        }
        return batch.size() < BATCH_SIZE ? Outcome.DRAINED : Outcome.MORE;
    }

    private boolean lock() {
        return jdbc.sql("""
                        SELECT pg_try_advisory_xact_lock(hashtext('outbox'), hashtext(current_schema()))
                        FROM set_config('idle_in_transaction_session_timeout', '20s', true)
                        """).query(Boolean.class).single();
    }

    private List<OutboxMessage> nextBatch() {
        return jdbc.sql("""
                        SELECT id, message_id, topic, message_key, type, payload, occurred_at, traceparent
                        FROM outbox ORDER BY id LIMIT :limit
                        """).param("limit", BATCH_SIZE).query((row, number) -> OutboxMessage.read(row)).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private void remove(List<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("DELETE FROM outbox WHERE id = ANY(:ids)")
                    .param("ids", ids.toArray(Long[]::new))
                    .update();
        }
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
        DRAINED,
        HELD_ELSEWHERE,
        FAILED
    }
}
