package dev.keeper.ordering.appointment;

import static dev.keeper.ordering.appointment.TestAppointments.LATER;
import static dev.keeper.ordering.appointment.TestAppointments.SLOT;
import static dev.keeper.ordering.appointment.TestAppointments.confirmed;
import static dev.keeper.ordering.appointment.TestAppointments.details;
import static dev.keeper.ordering.appointment.TestAppointments.requested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class AppointmentTests {

    private static final Instant BEFORE = SLOT.start().minusSeconds(1);

    @Test
    void anAppointmentIsRequestedThenConfirmedThenDone() {
        var appointment = requested();
        assertThat(appointment.status()).isEqualTo(AppointmentStatus.REQUESTED);

        appointment.confirm();
        assertThat(appointment.status()).isEqualTo(AppointmentStatus.CONFIRMED);

        appointment.complete();
        assertThat(appointment.status()).isEqualTo(AppointmentStatus.DONE);
    }

    @Test
    void onlyWhatIsConfirmedCanBeDoneOrMissed() {
        assertThatExceptionOfType(AppointmentClosed.class)
                .isThrownBy(() -> requested().complete());
        assertThatExceptionOfType(AppointmentClosed.class)
                .isThrownBy(() -> requested().miss(SLOT.end()));
        assertThatExceptionOfType(AppointmentClosed.class)
                .isThrownBy(() -> confirmed().confirm());
    }

    @Test
    void nobodyMissesWhatHasNotBegun() {
        var appointment = confirmed();

        assertThatExceptionOfType(NotBegunYet.class).isThrownBy(() -> appointment.miss(BEFORE));
        assertThat(appointment.status()).isEqualTo(AppointmentStatus.CONFIRMED);

        appointment.miss(SLOT.start());
        assertThat(appointment.status()).isEqualTo(AppointmentStatus.NO_SHOW);
    }

    @Test
    void aMovedAppointmentIsRemindedOfAnew() {
        var appointment = confirmed();
        appointment.remind(BEFORE);

        appointment.reschedule(LATER);

        assertThat(appointment.slot()).isEqualTo(LATER);
        assertThat(appointment.status()).isEqualTo(AppointmentStatus.CONFIRMED);
        assertThat(appointment.remindedAt()).isNull();
    }

    @Test
    void whatHasEndedStaysAsItIs() {
        var done = confirmed();
        done.complete();
        var missed = confirmed();
        missed.miss(SLOT.end());
        var cancelled = requested();
        cancelled.cancel("ill");
        List<Consumer<Appointment>> verbs = List.of(
                Appointment::confirm,
                Appointment::complete,
                appointment -> appointment.miss(SLOT.end()),
                appointment -> appointment.cancel("again"),
                appointment -> appointment.reschedule(LATER),
                appointment -> appointment.change(details("other")));

        for (var ended : List.of(done, missed, cancelled)) {
            var status = ended.status();
            for (var verb : verbs) {
                assertThatExceptionOfType(AppointmentClosed.class).isThrownBy(() -> verb.accept(ended));
            }
            assertThat(ended.status()).isEqualTo(status);
            assertThat(ended.notes()).isNull();
        }
        assertThat(cancelled.statusReason()).isEqualTo("ill");
    }
}
