package dev.keeper.ordering.order.decision;

import java.time.Instant;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.stereotype.Component;

/** Rejects orders without an answer in time; one instance of the service does it at a time. */
@Component
class UnansweredOrders {

    private static final int BATCH_SIZE = 100;
    private static final int BATCHES_PER_ROUND = 20;

    private final PendingOrders orders;

    UnansweredOrders(PendingOrders orders) {
        this.orders = orders;
    }

    /** Rejects orders whose answer was due before this moment. */
    @SchedulerLock(name = "reject-unanswered-orders", lockAtMostFor = "PT1M")
    void reject(Instant overdueBefore) {
        for (int batch = 0; batch < BATCHES_PER_ROUND; batch++) {
            if (orders.rejectUnanswered(overdueBefore, BATCH_SIZE) < BATCH_SIZE) {
                return;
            }
        }
    }
}
