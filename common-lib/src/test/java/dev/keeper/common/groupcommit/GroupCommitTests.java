package dev.keeper.common.groupcommit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitTests {

    private final List<List<Integer>> groups = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);

    @Test
    void aLoneOneGoesAtOnce() throws InterruptedException {
        var queue = new GroupCommit<Integer>("test", 10, 5, groups::add);
        queue.start();

        queue.offer(1);

        await().until(() -> groups.equals(List.of(List.of(1))));
        queue.stop();
    }

    @Test
    void whoeverComesWhileAGroupIsUnderWayGoesTogetherInTheOrderOfComing() throws InterruptedException {
        var queue = new GroupCommit<Integer>("test", 100, 5, this::slowly);
        queue.start();
        queue.offer(0);
        await().until(() -> queue.waiting() == 0);

        IntStream.rangeClosed(1, 7).forEach(queue::offer);
        gate.countDown();

        await().until(() -> groups.size() == 3);
        assertThat(groups).containsExactly(List.of(0), List.of(1, 2, 3, 4, 5), List.of(6, 7));
        queue.stop();
    }

    @Test
    void aGroupThatBreaksDoesNotEndTheWorker() throws InterruptedException {
        var queue = new GroupCommit<Integer>("test", 10, 5, group -> {
            groups.add(group);
            if (group.contains(1)) {
                throw new AssertionError("broken on purpose");
            }
        });
        queue.start();

        queue.offer(1);
        await().until(() -> groups.size() == 1);
        queue.offer(2);

        await().until(() -> groups.equals(List.of(List.of(1), List.of(2))));
        queue.stop();
    }

    @Test
    void nobodyQueuesUpBehindAFullQueueOrAStoppedOne() throws InterruptedException {
        var queue = new GroupCommit<Integer>("test", 2, 5, this::slowly);
        queue.start();
        queue.offer(0);
        await().until(() -> queue.waiting() == 0);

        assertThat(queue.offer(1)).isTrue();
        assertThat(queue.offer(2)).isTrue();
        assertThat(queue.offer(3)).isFalse();

        gate.countDown();
        queue.stop();
        assertThat(groups).containsExactly(List.of(0), List.of(1, 2));
        assertThat(queue.offer(4)).isFalse();
        assertThat(queue.put(5)).isFalse();
    }

    private void slowly(List<Integer> group) {
        try {
            gate.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        groups.add(group);
    }
}
