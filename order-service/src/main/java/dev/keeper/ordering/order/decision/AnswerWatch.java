package dev.keeper.ordering.order.decision;

import dev.keeper.ordering.OrderingSettings;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Checks every second how far the stock's answers have been read, and rejects overdue orders.
 *
 * <p>Each instance tracks this itself, because it cannot know what happened before its start.
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
     * Asks the broker only while orders are pending; the time of a later order starts when it is placed.
     *
     * @return whether any order is pending
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
