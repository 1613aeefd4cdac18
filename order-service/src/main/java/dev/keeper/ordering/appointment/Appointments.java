package dev.keeper.ordering.appointment;

import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Caller;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The appointments, for the features that add, read or change them in a transaction. */
@Component
public class Appointments {

    private final AppointmentRepository appointments;

    Appointments(AppointmentRepository appointments) {
        this.appointments = appointments;
    }

    /** Writes a new appointment, which has its id from then on. */
    public Appointment add(Appointment appointment) {
        return appointments.saveAndFlush(appointment);
    }

    /**
     * The appointment for reading, with whoever comes, for somebody who may see it.
     *
     * @throws NotFound if there is none, or none that the caller may see
     */
    public Appointment get(UUID id, Caller caller) {
        return appointments
                .findWholeById(id)
                .filter(found -> AppointmentPermissions.maySee(caller, found))
                .orElseThrow(() -> new NotFound("appointment", id));
    }

    /**
     * The appointment for changing, for somebody who may see it: other transactions that want to change it wait.
     *
     * @throws NotFound if there is none, or none that the caller may see
     */
    public Appointment forChange(UUID id, Caller caller) {
        return appointments
                .findForChangeById(id)
                .filter(found -> AppointmentPermissions.maySee(caller, found))
                .orElseThrow(() -> new NotFound("appointment", id));
    }

    /** The appointment, written with its new version. */
    public Appointment written(Appointment appointment) {
        appointments.flush();
        return appointment;
    }
}
