package dev.keeper.ordering.appointment;

import static dev.keeper.ordering.appointment.TestAppointments.ANNA;
import static dev.keeper.ordering.appointment.TestAppointments.LATER;
import static dev.keeper.ordering.appointment.TestAppointments.SLOT;
import static dev.keeper.ordering.appointment.TestAppointments.confirmed;
import static dev.keeper.ordering.appointment.TestAppointments.requested;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.EventContracts;
import dev.keeper.ordering.branch.Branch;
import java.lang.reflect.Field;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventContractTests {

    private static final Branch PHL =
            new Branch("PHL", "DGAuto Philadelphia", "Philadelphia", ZoneId.of("America/New_York"));
    private static final UUID ID = UUID.fromString("01997c1f-6a00-7000-8000-00000000a001");

    @Test
    void aRequestedAppointmentIsAnnouncedAsItsContractSays() {
        assertContract(AppointmentEvent.of(AppointmentEvent.REQUESTED, known(requested()), PHL, ANNA));
    }

    @Test
    void aConfirmedAppointmentIsAnnouncedAsItsContractSays() {
        assertContract(AppointmentEvent.of(AppointmentEvent.CONFIRMED, known(confirmed()), PHL, ANNA));
    }

    @Test
    void aRescheduledAppointmentIsAnnouncedAsItsContractSays() {
        var appointment = known(confirmed());
        appointment.reschedule(LATER);

        assertContract(AppointmentEvent.rescheduled(appointment, PHL, SLOT, ANNA));
    }

    @Test
    void aCancelledAppointmentIsAnnouncedAsItsContractSays() {
        var appointment = known(confirmed());
        appointment.cancel("The customer is ill.");

        assertContract(AppointmentEvent.of(AppointmentEvent.CANCELLED, appointment, PHL, ANNA));
    }

    @Test
    void aReminderIsAnnouncedAsItsContractSays() {
        assertContract(AppointmentEvent.of(AppointmentEvent.REMINDER, known(confirmed()), PHL, null));
    }

    private static void assertContract(AppointmentEvent event) {
        assertThat(event.topic()).isEqualTo("keeper.appointments.v1");
        assertThat(event.key()).isEqualTo(ID.toString());
        EventContracts.assertProduces(event.type(), event);
    }

    /** Returns the appointment as if it had been saved. */
    private static Appointment known(Appointment appointment) {
        try {
            Field id = Appointment.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(appointment, ID);
            return appointment;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
