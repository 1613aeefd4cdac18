package dev.keeper.inventory.reservation.hold;

import dev.keeper.inventory.reservation.queue.StockDesk;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends holds whose time is over although nobody asks for their stock; one instance does it for all. */
@Component
class DueHolds {

    private final StockDesk desk;

    DueHolds(StockDesk desk) {
        this.desk = desk;
    }

    @Scheduled(fixedDelayString = "PT1S")
    @SchedulerLock(name = "end-due-holds", lockAtMostFor = "PT1M")
    void end() {
        desk.endDueHolds();
    }
}
