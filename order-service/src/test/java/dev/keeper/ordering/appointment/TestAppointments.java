package dev.keeper.ordering.appointment;

import dev.keeper.ordering.appointment.openinghours.TimeSlot;
import dev.keeper.ordering.employee.Employee;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Appointments for tests. */
final class TestAppointments {

    static final Employee ANNA = new Employee(UUID.fromString("01997c1f-6a00-7000-8000-0000000000a1"), "Anna Keller");
    static final TimeSlot SLOT =
            new TimeSlot(Instant.parse("2026-12-01T15:00:00Z"), Instant.parse("2026-12-01T16:00:00Z"));
    static final TimeSlot LATER =
            new TimeSlot(Instant.parse("2026-12-02T15:00:00Z"), Instant.parse("2026-12-02T16:00:00Z"));

    private TestAppointments() {}

    static Appointment requested() {
        return requested(details(null));
    }

    static Appointment requested(Appointment.Details details) {
        return Appointment.request("PHL", details, SLOT, ANNA, Instant.parse("2026-11-27T10:00:00Z"));
    }

    static Appointment confirmed() {
        var appointment = requested();
        appointment.confirm();
        return appointment;
    }

    static Appointment.Details details(@Nullable String notes) {
        return new Appointment.Details(
                AppointmentKind.TEST_DRIVE, null, "Maria Rossi", "+1 215 555 0100", ANNA, "1M8GDM9AXKP042788", notes);
    }
}
