package dev.keeper.common.commandqueue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A queue with one worker, which takes all waiting items and has them carried out as a batch.
 *
 * <p>The worker never delays a batch to let it grow: a single item goes at once. The next batch is what arrived meanwhile.
 *
 * @param <T> the waiting items
 */
final class BatchingQueue<T> {

    private static final Logger log = LoggerFactory.getLogger(BatchingQueue.class);

    private static final long LONGEST_STOP_SECONDS = 30;
    private static final long IDLE_MILLIS = 500;

    private final String name;
    private final BlockingQueue<T> queue;
    private final int largestBatch;
    private final Consumer<List<T>> work;

    private volatile boolean running;
    private @Nullable Thread worker;

    /**
     * Creates a queue that is not started yet.
     *
     * @param name the name of the worker
     * @param work carries out one batch; its exceptions are logged, and the worker continues
     */
    BatchingQueue(String name, int longestQueue, int largestBatch, Consumer<List<T>> work) {
        this(name, new ArrayBlockingQueue<>(longestQueue), largestBatch, work);
    }

    BatchingQueue(String name, BlockingQueue<T> queue, int largestBatch, Consumer<List<T>> work) {
        this.name = name;
        this.queue = queue;
        this.largestBatch = largestBatch;
        this.work = work;
    }

    /** Queues an item. Returns false if too many items wait or the queue is stopped. */
    boolean offer(T waiting) {
        return running && queue.offer(waiting) && isTaken(waiting);
    }

    /** Queues an item and waits as long as the queue is full. Returns false if the queue is stopped. */
    boolean put(T waiting) throws InterruptedException {
        while (running) {
            if (queue.offer(waiting, IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
                return isTaken(waiting);
            }
        }
        return false;
    }

    /** The queue may have been stopped meanwhile; its worker may then be gone and never take the item. */
    private boolean isTaken(T waiting) {
        return running || !queue.remove(waiting);
    }

    /** Returns how many items wait. */
    int waiting() {
        return queue.size();
    }

    boolean isRunning() {
        return running;
    }

    void start() {
        running = true;
        worker = Thread.ofPlatform().name("command-queue-" + name).daemon().start(this::run);
    }

    /** Accepts no further items and carries out the waiting ones. */
    void stop() throws InterruptedException {
        running = false;
        if (worker != null) {
            worker.join(TimeUnit.SECONDS.toMillis(LONGEST_STOP_SECONDS));
        }
    }

    private void run() {
        var batch = new ArrayList<T>(largestBatch);
        while (running || !queue.isEmpty()) {
            var first = next();
            if (first != null) {
                batch.add(first);
                queue.drainTo(batch, largestBatch - 1);
                carryOut(List.copyOf(batch));
                batch.clear();
            }
        }
    }

    private void carryOut(List<T> batch) {
        try {
            work.accept(batch);
        } catch (RuntimeException | Error failed) {
            log.error("A batch of {} failed", batch.size(), failed);
        }
    }

    private @Nullable T next() {
        try {
            return queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException nobodyDoesThis) {
            Thread.currentThread().interrupt();
            running = false;
            return null;
        }
    }
}
