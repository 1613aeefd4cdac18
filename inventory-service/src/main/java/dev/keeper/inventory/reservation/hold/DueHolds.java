package dev.keeper.inventory.reservation.hold;

import dev.keeper.inventory.reservation.queue.StockQueue;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends holds whose time is over although nobody asks for their stock; one instance does it for all. */
@Component
class DueHolds {

    private final StockQueue queue;

    DueHolds(StockQueue queue) {
        this.queue = queue;
    }

    @Scheduled(fixedDelayString = "PT1S")
    @SchedulerLock(name = "end-due-holds", lockAtMostFor = "PT1M")
    void end() {
        queue.endDueHolds();
    }
}
