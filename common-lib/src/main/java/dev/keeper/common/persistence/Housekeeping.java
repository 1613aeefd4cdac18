package dev.keeper.common.persistence;

import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets what is remembered only for a while; the owner of each table says how. */
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
