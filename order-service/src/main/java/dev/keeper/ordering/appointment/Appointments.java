package dev.keeper.ordering.appointment;

import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Caller;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The appointments, for features that add, read or change them in a transaction. */
@Component
public class Appointments {

    private final AppointmentRepository appointments;

    Appointments(AppointmentRepository appointments) {
        this.appointments = appointments;
    }

    /** Saves a new appointment, which sets its id. */
    public Appointment add(Appointment appointment) {
        return appointments.saveAndFlush(appointment);
    }

    /**
     * Returns the appointment with its customer, read only.
     *
     * @throws NotFound if it does not exist or the caller may not see it
     */
    public Appointment get(UUID id, Caller caller) {
        return appointments
                .findWholeById(id)
                .filter(found -> AppointmentPermissions.maySee(caller, found))
                .orElseThrow(() -> new NotFound("appointment", id));
    }

    /**
     * Returns the appointment, locked for update.
     *
     * @throws NotFound if it does not exist or the caller may not see it
     */
    public Appointment forChange(UUID id, Caller caller) {
        return appointments
                .findForChangeById(id)
                .filter(found -> AppointmentPermissions.maySee(caller, found))
                .orElseThrow(() -> new NotFound("appointment", id));
    }

    /** Flushes the appointment, which sets its new version. */
    public Appointment written(Appointment appointment) {
        appointments.flush();
        return appointment;
    }
}
