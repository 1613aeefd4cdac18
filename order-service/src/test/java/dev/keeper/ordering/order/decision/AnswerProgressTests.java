package dev.keeper.ordering.order.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class AnswerProgressTests {

    private static final Instant START = Instant.parse("2026-12-01T08:00:00Z");
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);
    private static final TopicPartition FIRST = new TopicPartition(StockAnswer.TOPIC, 0);
    private static final TopicPartition SECOND = new TopicPartition(StockAnswer.TOPIC, 1);

    private final AnswerProgress progress = new AnswerProgress(ANSWER_TIMEOUT);

    @Test
    void beforeTheFirstLookNoOrderIsOverdue() {
        assertThat(progress.overdueBefore()).isEmpty();
    }

    @Test
    void afterAStartNoOrderIsOverdueUntilAnAnswerTimeoutHasPassed() {
        everythingIsReadFrom(0, 29);
        assertThat(progress.overdueBefore()).isEmpty();

        everythingIsReadFrom(30, 30);
        assertThat(progress.overdueBefore()).contains(at(30));
    }

    @Test
    void theTimeBeginsOnlyWhenTheAnswersThatWaitedAreRead() {
        for (int second = 0; second < 40; second++) {
            progress.advance(at(second), ends(10, 5), ends(9, 5));
        }
        everythingIsReadFrom(40, 69);
        assertThat(progress.overdueBefore()).isEmpty();

        everythingIsReadFrom(70, 70);
        assertThat(progress.overdueBefore()).contains(at(70));
    }

    @Test
    void everyPartitionHasToBeRead() {
        for (int second = 0; second < 60; second++) {
            progress.advance(at(second), ends(10, 5), Map.of(FIRST, 10L));
        }

        assertThat(progress.overdueBefore()).isEmpty();
    }

    @Test
    void anOrderIsNotOverdueWhileItsAnswerMayWaitToBeRead() {
        everythingIsReadFrom(0, 30);

        for (int second = 31; second < 90; second++) {
            progress.advance(at(second), ends(11, 5), ends(10, 5));
        }

        assertThat(progress.overdueBefore()).contains(at(30));
    }

    @Test
    void whileAnswersKeepComingWhatWasTheEndBeforeIsReachedNow() {
        for (int second = 0; second <= 31; second++) {
            progress.advance(at(second), ends(100 + second, 0), ends(99 + second, 0));
        }
        assertThat(progress.overdueBefore()).isEmpty();

        progress.advance(at(32), ends(132, 0), ends(131, 0));
        assertThat(progress.overdueBefore()).contains(at(31));
    }

    @Test
    void anInterruptionBeginsTheTimeAnew() {
        everythingIsReadFrom(0, 40);

        assertThat(progress.interrupt()).isTrue();
        assertThat(progress.interrupt()).isFalse();

        everythingIsReadFrom(41, 70);
        assertThat(progress.overdueBefore()).isEmpty();
        everythingIsReadFrom(71, 71);
        assertThat(progress.overdueBefore()).contains(at(71));
    }

    @Test
    void whatWasTheEndBeforeAnInterruptionDoesNotCountAfterIt() {
        progress.advance(at(0), ends(10, 5), ends(9, 5));
        progress.interrupt();
        progress.advance(at(1), ends(20, 5), ends(10, 5));

        progress.advance(at(2), ends(20, 5), ends(20, 5));
        everythingIsReadFrom(3, 31);
        assertThat(progress.overdueBefore()).isEmpty();
        everythingIsReadFrom(32, 32);
        assertThat(progress.overdueBefore()).contains(at(32));
    }

    @Test
    void aServiceThatStoodStillItselfBeginsAnew() {
        everythingIsReadFrom(0, 40);

        everythingIsReadFrom(100, 129);
        assertThat(progress.overdueBefore()).isEmpty();
        everythingIsReadFrom(130, 130);
        assertThat(progress.overdueBefore()).contains(at(130));
    }

    @Test
    void withoutPendingOrdersThereIsNothingToWaitFor() {
        for (int second = 0; second < 40; second++) {
            progress.advance(at(second), Map.of(), Map.of());
        }

        everythingIsReadFrom(40, 40);

        assertThat(progress.overdueBefore()).contains(at(40));
    }

    private void everythingIsReadFrom(int first, int last) {
        for (int second = first; second <= last; second++) {
            progress.advance(at(second), ends(10, 5), ends(10, 5));
        }
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }

    private static Map<TopicPartition, Long> ends(long first, long second) {
        return Map.of(FIRST, first, SECOND, second);
    }
}
