package dev.keeper.ordering.appointment;

import dev.keeper.common.messaging.Outbox;
import dev.keeper.ordering.branch.Branch;
import dev.keeper.ordering.branch.Branches;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends one reminder for each confirmed appointment, however many instances look for them. */
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
     * Sends reminders of appointments that begin soon.
     *
     * @param limit the maximum number
     * @return how many were sent
     */
    int remind(int limit) {
        var now = clock.instant();
        var due = appointments.findToBeRemindedOf(now, now.plus(settings.reminderBefore()), limit);
        if (due.isEmpty()) {
            return 0;
        }
        var known = new HashMap<String, Branch>();
        var events = new ArrayList<AppointmentEvent>();
        for (var appointment : appointments.withCustomers(due)) {
            appointment.remind(now);
            var branch = known.computeIfAbsent(appointment.branch(), branches::get);
            events.add(AppointmentEvent.of(AppointmentEvent.REMINDER, appointment, branch, null));
        }
        outbox.publishAll(events);
        return due.size();
    }
}
