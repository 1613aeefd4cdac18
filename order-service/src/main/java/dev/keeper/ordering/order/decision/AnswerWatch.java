package dev.keeper.ordering.order.decision;

import dev.keeper.ordering.OrderingSettings;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every second how far the answers of the stock have been read, and has the orders rejected that are overdue.
 *
 * <p>Each instance looks for itself, because it cannot know what happened before its start.
 */
@Component
class AnswerWatch {

    private static final Logger log = LoggerFactory.getLogger(AnswerWatch.class);

    private final PendingOrders pending;
    private final AnswerTopic topic;
    private final UnansweredOrders unanswered;
    private final AnswerProgress progress;
    private final Clock clock;

    AnswerWatch(
            PendingOrders pending,
            AnswerTopic topic,
            UnansweredOrders unanswered,
            OrderingSettings settings,
            Clock clock) {
        this.pending = pending;
        this.topic = topic;
        this.unanswered = unanswered;
        this.progress = new AnswerProgress(settings.answerTimeout());
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void look() {
        try {
            if (!followAnswers()) {
                return;
            }
        } catch (RuntimeException unreachable) {
            if (progress.interrupt()) {
                log.warn(
                        "The answers of the stock cannot be followed; no order is overdue until they can", unreachable);
            }
            return;
        }
        progress.overdueBefore().ifPresent(unanswered::reject);
    }

    /**
     * Asks the broker only while orders are pending: one that is placed later waits from then on.
     *
     * @return whether any are
     */
    private boolean followAnswers() {
        var at = clock.instant();
        if (!pending.exist()) {
            progress.advance(at, Map.of(), Map.of());
            return false;
        }
        var ends = topic.ends();
        progress.advance(at, ends, topic.read());
        return true;
    }
}
