package dev.keeper.common.persistence;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets what is remembered only for a while: idempotency keys after a day, read messages after a month. */
class Housekeeping {

    private final JdbcClient jdbc;

    Housekeeping(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    @SchedulerLock(name = "forget-idempotency-keys-and-messages")
    void forget() {
        jdbc.sql("DELETE FROM idempotency_keys WHERE created_at < now() - interval '24 hours'")
                .update();
        jdbc.sql("DELETE FROM inbox WHERE received_at < now() - interval '30 days'")
                .update();
    }
}
