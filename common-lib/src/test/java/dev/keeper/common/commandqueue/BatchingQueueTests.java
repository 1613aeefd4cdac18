package dev.keeper.common.commandqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchingQueueTests {

    private final List<List<Integer>> batches = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);

    @Test
    void aLoneItemGoesAtOnce() throws InterruptedException {
        var queue = new BatchingQueue<Integer>("test", 10, 5, batches::add);
        queue.start();

        queue.offer(1);

        await().until(() -> batches.equals(List.of(List.of(1))));
        queue.stop();
    }

    @Test
    void itemsThatComeWhileABatchIsUnderWayGoTogetherInTheOrderOfComing() throws InterruptedException {
        var queue = new BatchingQueue<Integer>("test", 100, 5, this::slowly);
        queue.start();
        queue.offer(0);
        await().until(() -> queue.waiting() == 0);

        IntStream.rangeClosed(1, 7).forEach(queue::offer);
        gate.countDown();

        await().until(() -> batches.size() == 3);
        assertThat(batches).containsExactly(List.of(0), List.of(1, 2, 3, 4, 5), List.of(6, 7));
        queue.stop();
    }

    @Test
    void aBatchThatBreaksDoesNotEndTheWorker() throws InterruptedException {
        var queue = new BatchingQueue<Integer>("test", 10, 5, batch -> {
            batches.add(batch);
            if (batch.contains(1)) {
                throw new AssertionError("broken on purpose");
            }
        });
        queue.start();

        queue.offer(1);
        await().until(() -> batches.size() == 1);
        queue.offer(2);

        await().until(() -> batches.equals(List.of(List.of(1), List.of(2))));
        queue.stop();
    }

    @Test
    void nothingQueuesUpBehindAFullQueueOrAStoppedOne() throws InterruptedException {
        var queue = new BatchingQueue<Integer>("test", 2, 5, this::slowly);
        queue.start();
        queue.offer(0);
        await().until(() -> queue.waiting() == 0);

        assertThat(queue.offer(1)).isTrue();
        assertThat(queue.offer(2)).isTrue();
        assertThat(queue.offer(3)).isFalse();

        gate.countDown();
        queue.stop();
        assertThat(batches).containsExactly(List.of(0), List.of(1, 2));
        assertThat(queue.offer(4)).isFalse();
        assertThat(queue.put(5)).isFalse();
    }

    @Test
    void nothingIsLeftBehindInAQueueThatStopsMeanwhile() throws InterruptedException {
        var waiting = new StoppingMeanwhile();
        var queue = new BatchingQueue<>("test", waiting, 5, batches::add);

        waiting.stopped = queue;
        queue.start();
        assertThat(queue.offer(1)).isFalse();
        queue.start();
        assertThat(queue.put(2)).isFalse();

        assertThat(queue.waiting()).isZero();
        assertThat(batches).isEmpty();
    }

    /** A queue that is stopped before each item is added. */
    private static final class StoppingMeanwhile extends ArrayBlockingQueue<Integer> {

        private static final long serialVersionUID = 1L;

        private transient BatchingQueue<Integer> stopped;

        StoppingMeanwhile() {
            super(10);
        }

        @Override
        public boolean offer(Integer item) {
            stop();
            return super.offer(item);
        }

        @Override
        public boolean offer(Integer item, long timeout, TimeUnit unit) throws InterruptedException {
            stop();
            return super.offer(item, timeout, unit);
        }

        private void stop() {
            try {
                stopped.stop();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void slowly(List<Integer> batch) {
        try {
            gate.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        batches.add(batch);
    }
}
