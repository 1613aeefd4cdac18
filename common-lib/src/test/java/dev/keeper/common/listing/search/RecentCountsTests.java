package dev.keeper.common.listing.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RecentCountsTests {

    private static final String ALL = "";
    private static final Duration LONG = Duration.ofMillis(400);

    private final HandClock clock = new HandClock();
    private final RecentCounts<String, List<Integer>> recent = new RecentCounts<>(clock);
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void whatTookLongServesForTenTimesAsLong() {
        var first = recent.of(ALL, filter -> countedIn(LONG));

        clock.advance(LONG.multipliedBy(10).minusMillis(1));
        assertThat(recent.of(ALL, filter -> countedIn(LONG))).isSameAs(first);

        clock.advance(Duration.ofMillis(1));
        assertThat(recent.of(ALL, filter -> countedIn(LONG))).isNotSameAs(first);
        assertThat(made).hasValue(2);
    }

    @Test
    void whatIsCountedQuicklyIsCountedEachTime() {
        recent.of(ALL, filter -> countedIn(Duration.ofMillis(99)));
        recent.of(ALL, filter -> countedIn(Duration.ofMillis(99)));

        assertThat(made).hasValue(2);
    }

    @Test
    void anotherFilterIsAnotherQuestion() {
        recent.of(ALL, filter -> countedIn(LONG));
        recent.of("ford", filter -> countedIn(LONG));

        assertThat(made).hasValue(2);
    }

    @Test
    void whoeverAsksWhileTheyAreCountedGetsTheSameAnswer() throws InterruptedException {
        var goOn = new CountDownLatch(1);
        var answers = new ConcurrentLinkedQueue<List<Integer>>();
        var askers = IntStream.range(0, 20)
                .mapToObj(index -> Thread.ofPlatform()
                        .start(() -> answers.add(recent.of(ALL, filter -> {
                            await(goOn);
                            return countedIn(Duration.ZERO);
                        }))))
                .toList();
        Awaitility.await().until(() -> askers.stream().allMatch(asker -> asker.getState() == Thread.State.WAITING));

        goOn.countDown();
        for (var asker : askers) {
            asker.join();
        }

        assertThat(made).hasValue(1);
        assertThat(answers).hasSize(20).allMatch(answer -> answer == answers.peek());
    }

    @Test
    void aFailureIsToldAsItIsAndNotKept() {
        assertThatThrownBy(() -> recent.of(ALL, filter -> {
                    clock.advance(LONG);
                    throw new IllegalArgumentException("no such city");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such city");

        assertThat(recent.of(ALL, filter -> countedIn(LONG))).isNotNull();
        assertThat(made).hasValue(1);
    }

    private List<Integer> countedIn(Duration time) {
        clock.advance(time);
        return List.of(made.incrementAndGet());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static final class HandClock extends Clock {

        private volatile Instant now = Instant.parse("2026-11-26T09:00:00Z");

        void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
