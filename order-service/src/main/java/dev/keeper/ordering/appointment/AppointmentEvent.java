package dev.keeper.ordering.appointment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.keeper.common.messaging.Event;
import dev.keeper.ordering.appointment.openinghours.TimeSlot;
import dev.keeper.ordering.branch.Branch;
import dev.keeper.ordering.employee.Employee;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact about an appointment, with the details for a message to customer or employee. The facts about one appointment
 * stay in order.
 *
 * @param branchName the displayed name of the branch
 * @param timeZone the time zone in which people read the times
 * @param previousStart the earlier start of a rescheduled appointment
 * @param reason of a cancelled appointment
 * @param by the employee who acted; null for a reminder
 */
public record AppointmentEvent(
        @JsonIgnore String type,
        UUID appointmentId,
        String branch,
        String branchName,
        String timeZone,
        AppointmentKind kind,
        AppointmentStatus status,
        Guest customer,
        @Nullable Employee employee,
        @Nullable String vin,
        Instant start,
        Instant end,
        @Nullable Instant previousStart,
        @Nullable Instant previousEnd,
        @Nullable String reason,
        @Nullable Employee by)
        implements Event {

    public static final String REQUESTED = "appointment.requested.v1";
    public static final String CONFIRMED = "appointment.confirmed.v1";
    static final String RESCHEDULED = "appointment.rescheduled.v1";
    public static final String CANCELLED = "appointment.cancelled.v1";
    static final String REMINDER = "appointment.reminder.v1";

    /**
     * The customer or guest of the appointment.
     *
     * @param id null for a guest
     */
    record Guest(
            @Nullable UUID id,
            String name,
            @Nullable String email,
            @Nullable String phone) {

        private static Guest of(Appointment appointment) {
            var customer = appointment.customer();
            if (customer == null) {
                return new Guest(null, appointment.nameOfCustomer(), null, appointment.phone());
            }
            var phone = appointment.phone() == null ? customer.phone() : appointment.phone();
            return new Guest(customer.id(), customer.name(), customer.email(), phone);
        }
    }

    public static AppointmentEvent of(String type, Appointment appointment, Branch branch, @Nullable Employee by) {
        return of(type, appointment, branch, null, by);
    }

    public static AppointmentEvent rescheduled(Appointment appointment, Branch branch, TimeSlot previous, Employee by) {
        return of(RESCHEDULED, appointment, branch, previous, by);
    }

    private static AppointmentEvent of(
            String type, Appointment appointment, Branch branch, @Nullable TimeSlot previous, @Nullable Employee by) {
        return new AppointmentEvent(
                type,
                appointment.id(),
                branch.code(),
                branch.name(),
                branch.timeZone().getId(),
                appointment.kind(),
                appointment.status(),
                Guest.of(appointment),
                appointment.employee(),
                appointment.vin(),
                appointment.slot().start(),
                appointment.slot().end(),
                previous == null ? null : previous.start(),
                previous == null ? null : previous.end(),
                appointment.statusReason(),
                by);
    }

    @Override
    public String topic() {
        return "keeper.appointments.v1";
    }

    @Override
    public String key() {
        return appointmentId.toString();
    }
}
