package dev.keeper.ordering.appointment;

import dev.keeper.common.messaging.Outbox;
import dev.keeper.ordering.branch.Branches;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds of confirmed appointments once each, however many instances look for them. */
@Service
@Transactional
class AppointmentReminders {

    private final AppointmentRepository appointments;
    private final Branches branches;
    private final Outbox outbox;
    private final Clock clock;
    private final AppointmentSettings settings;

    AppointmentReminders(
            AppointmentRepository appointments,
            Branches branches,
            Outbox outbox,
            Clock clock,
            AppointmentSettings settings) {
        this.appointments = appointments;
        this.branches = branches;
        this.outbox = outbox;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Reminds of what begins soon.
     *
     * @param limit of how many at most
     * @return of how many there was to remind
     */
    int remind(int limit) {
        var now = clock.instant();
        var due = appointments.findToBeRemindedOf(now, now.plus(settings.reminderBefore()), limit);
        for (var appointment : due) {
            appointment.remind(now);
            var branch = branches.get(appointment.branch());
            outbox.publish(AppointmentEvent.of(AppointmentEvent.REMINDER, appointment, branch, null));
        }
        return due.size();
    }
}
