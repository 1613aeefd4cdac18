package dev.keeper.common.persistence;

import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;

/** Removes expired rows; the owner of each table provides the rule. */
class Housekeeping {

    private final List<Expiry> expiries;

    Housekeeping(List<Expiry> expiries) {
        this.expiries = List.copyOf(expiries);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    @SchedulerLock(name = "forget-idempotency-keys-and-messages")
    void forget() {
        expiries.forEach(Expiry::remove);
    }
}
