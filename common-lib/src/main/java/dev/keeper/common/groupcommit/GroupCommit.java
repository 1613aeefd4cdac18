package dev.keeper.common.groupcommit;

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
 * A queue whose one worker takes whoever is waiting and has them carried out together.
 *
 * <p>The worker never waits for more: a lone one goes at once, and the next group is whoever came while this one was under
 * way.
 *
 * @param <T> what waits
 */
final class GroupCommit<T> {

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    private static final long LONGEST_STOP_SECONDS = 30;
    private static final long IDLE_MILLIS = 500;

    private final String name;
    private final BlockingQueue<T> queue;
    private final int largestGroup;
    private final Consumer<List<T>> work;

    private volatile boolean running;
    private @Nullable Thread worker;

    /**
     * A queue that is not started yet.
     *
     * @param name of the worker
     * @param work carries out one group; what it throws is logged, and the worker goes on
     */
    GroupCommit(String name, int longestQueue, int largestGroup, Consumer<List<T>> work) {
        this.name = name;
        this.queue = new ArrayBlockingQueue<>(longestQueue);
        this.largestGroup = largestGroup;
        this.work = work;
    }

    /** Queues up; false if too many wait already or the queue is stopped. */
    boolean offer(T waiting) {
        return running && queue.offer(waiting);
    }

    /** Queues up, however long it takes to get a place; false if the queue is stopped. */
    boolean put(T waiting) throws InterruptedException {
        while (running) {
            if (queue.offer(waiting, IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }

    /** How many wait. */
    int waiting() {
        return queue.size();
    }

    boolean isRunning() {
        return running;
    }

    void start() {
        running = true;
        worker = Thread.ofPlatform().name("group-commit-" + name).daemon().start(this::run);
    }

    /** Takes nobody in any more and carries out those who wait. */
    void stop() throws InterruptedException {
        running = false;
        if (worker != null) {
            worker.join(TimeUnit.SECONDS.toMillis(LONGEST_STOP_SECONDS));
        }
    }

    private void run() {
        var group = new ArrayList<T>(largestGroup);
        while (running || !queue.isEmpty()) {
            var first = next();
            if (first != null) {
                group.add(first);
                queue.drainTo(group, largestGroup - 1);
                carryOut(List.copyOf(group));
                group.clear();
            }
        }
    }

    private void carryOut(List<T> group) {
        try {
            work.accept(group);
        } catch (RuntimeException | Error failed) {
            log.error("A group of {} could not be carried out", group.size(), failed);
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
