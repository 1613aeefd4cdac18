package dev.keeper.ordering.order.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How far the answers of the stock have been read, and since when without an interruption.
 *
 * <p>The time of an order runs only while its answer could have come. So no order is overdue until a whole answer time-out has
 * passed without an interruption, and none whose answer may still wait to be read.
 */
final class AnswerProgress {

    /** The service looks every second; when it has not looked for so long, it stood still itself. */
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
     * Takes in what a look at the topic found.
     *
     * @param at a moment before the look
     * @param ends the offset behind the last message of each partition
     * @param read the offsets up to which they had been read, asked for after the ends
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
            // While messages keep coming, the end of the topic has moved on whenever the last one is reached.
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
     * Something stood in the way of answers: the waiting time starts anew once they are read again.
     *
     * @return whether nothing did before
     */
    boolean interrupt() {
        var first = since != null || awaited != null;
        since = null;
        readUpTo = null;
        awaited = null;
        return first;
    }

    /** Orders that should have been answered before this moment are overdue; empty while none can be. */
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
