package dev.keeper.ordering.order.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Tracks how far the stock's answers have been read, and since when without interruption.
 *
 * <p>The time of an order counts only while its answer could arrive. No order is overdue before a whole answer time-out
 * has passed without interruption, nor while its answer may still be unread.
 */
final class AnswerProgress {

    /** The service looks every second; after a longer pause, the service itself was stopped. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Duration answerTimeout;

    private @Nullable Instant lookedAt;
    private @Nullable Instant since;
    private @Nullable Instant readUpTo;
    private @Nullable Ends awaited;

    AnswerProgress(Duration answerTimeout) {
        this.answerTimeout = answerTimeout;
    }

    /**
     * Records the offsets that were found in the topic.
     *
     * @param at a moment before the look
     * @param ends the offset after the last message of each partition
     * @param read the offsets up to which messages were read, fetched after the ends
     */
    void advance(Instant at, Map<TopicPartition, Long> ends, Map<TopicPartition, Long> read) {
        if (lookedAt != null && lookedAt.plus(LONGEST_PAUSE).isBefore(at)) {
            interrupt();
        }
        lookedAt = at;
        var now = new Ends(at, ends);
        if (now.areReached(read)) {
            reach(now, at);
            awaited = null;
        } else if (awaited == null) {
            awaited = now;
        } else if (awaited.areReached(read)) {
            // While messages keep coming, the end of the topic moves on before it is reached, so an earlier end is
            // awaited.
            reach(awaited, at);
            awaited = now;
        }
    }

    private void reach(Ends ends, Instant at) {
        readUpTo = ends.at();
        if (since == null) {
            since = at;
        }
    }

    /**
     * Records that answers could not be read; the waiting time restarts once they are read again.
     *
     * @return whether this is the start of the interruption
     */
    boolean interrupt() {
        var first = since != null || awaited != null;
        since = null;
        readUpTo = null;
        awaited = null;
        return first;
    }

    /** Returns the moment before which an answer must have been due to be overdue; empty while no order can be. */
    Optional<Instant> overdueBefore() {
        if (since == null || readUpTo == null || since.plus(answerTimeout).isAfter(readUpTo)) {
            return Optional.empty();
        }
        return Optional.of(readUpTo);
    }

    private record Ends(Instant at, Map<TopicPartition, Long> offsets) {

        boolean areReached(Map<TopicPartition, Long> read) {
            return offsets.entrySet().stream().allMatch(end -> read.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }
}
