package dev.keeper.ordering.appointment;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every ten seconds for appointments that need a reminder; one instance does it for the whole service. */
@Component
class ReminderSweep {

    private static final int BATCH_SIZE = 100;
    private static final int BATCHES_PER_ROUND = 20;

    private final AppointmentReminders reminders;

    ReminderSweep(AppointmentReminders reminders) {
        this.reminders = reminders;
    }

    @Scheduled(fixedDelayString = "PT10S")
    @SchedulerLock(name = "remind-of-appointments", lockAtMostFor = "PT1M")
    void remind() {
        for (int batch = 0; batch < BATCHES_PER_ROUND; batch++) {
            if (reminders.remind(BATCH_SIZE) < BATCH_SIZE) {
                return;
            }
        }
    }
}
