package dev.keeper.ordering.order.decision;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every second for orders that got no answer in time; one instance of the service does it for all. */
@Component
class UnansweredOrders {

    private static final int BATCH_SIZE = 100;
    private static final int BATCHES_PER_ROUND = 20;

    private final PendingOrders orders;

    UnansweredOrders(PendingOrders orders) {
        this.orders = orders;
    }

    @Scheduled(fixedDelayString = "PT1S")
    @SchedulerLock(name = "reject-unanswered-orders", lockAtMostFor = "PT1M")
    void reject() {
        for (int batch = 0; batch < BATCHES_PER_ROUND; batch++) {
            if (orders.rejectUnanswered(BATCH_SIZE) < BATCH_SIZE) {
                return;
            }
        }
    }
}
