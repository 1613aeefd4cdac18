package dev.keeper.inventory.reservation.hold;

import dev.keeper.inventory.command.StockQueue;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends expired holds every second, also when no command needs their stock. One instance does it for all. */
@Component
class DueHolds {

    private final StockQueue queue;

    DueHolds(StockQueue queue) {
        this.queue = queue;
    }

    @Scheduled(fixedDelayString = "PT1S")
    @SchedulerLock(name = "end-due-holds", lockAtMostFor = "PT1M")
    void end() {
        queue.executeDueCommands();
    }
}
