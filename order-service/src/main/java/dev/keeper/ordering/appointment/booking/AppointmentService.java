package dev.keeper.ordering.appointment.booking;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.code.Code;
import dev.keeper.common.messaging.Outbox;
import dev.keeper.common.problem.Invalid;
import dev.keeper.common.security.Caller;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.ordering.appointment.Appointment;
import dev.keeper.ordering.appointment.AppointmentEvent;
import dev.keeper.ordering.appointment.AppointmentPermissions;
import dev.keeper.ordering.appointment.AppointmentResponse;
import dev.keeper.ordering.appointment.Appointments;
import dev.keeper.ordering.appointment.openinghours.TimeSlot;
import dev.keeper.ordering.appointment.slot.Calendar;
import dev.keeper.ordering.appointment.slot.FreeSlotsResponse;
import dev.keeper.ordering.branch.Branches;
import dev.keeper.ordering.code.Vin;
import dev.keeper.ordering.customer.Customer;
import dev.keeper.ordering.customer.CustomerService;
import dev.keeper.ordering.customer.UnknownCustomer;
import dev.keeper.ordering.employee.Employee;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, moves and ends appointments. */
@Service
@Transactional
class AppointmentService {

    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration FURTHEST = Duration.ofDays(5 * 365);

    private final Appointments appointments;
    private final Calendar calendar;
    private final CustomerService customers;
    private final Branches branches;
    private final Outbox outbox;
    private final Clock clock;

    AppointmentService(
            Appointments appointments,
            Calendar calendar,
            CustomerService customers,
            Branches branches,
            Outbox outbox,
            Clock clock) {
        this.appointments = appointments;
        this.calendar = calendar;
        this.customers = customers;
        this.branches = branches;
        this.outbox = outbox;
        this.clock = clock;
    }

    AppointmentResponse book(BookAppointmentRequest request, Caller caller) {
        var code = request.branch().value();
        var details = details(request, code, caller);
        var branch = branches.get(code);
        var slot = slot(request.start(), request.end());
        calendar.requireOpen(branch, slot);
        calendar.claim(branch, slot, new Calendar.Claim(details.vin(), idOf(details.employee()), null));
        var by = Employee.from(caller);
        var appointment = appointments.add(Appointment.request(branch.code(), details, slot, by, clock.instant()));
        outbox.publish(AppointmentEvent.of(AppointmentEvent.REQUESTED, appointment, branch, by));
        return AppointmentResponse.from(appointment);
    }

    AppointmentResponse change(UUID id, ChangeAppointmentRequest request, ExpectedVersion expected, Caller caller) {
        var appointment = appointments.forChange(id, caller);
        expected.check(appointment.version());
        var details = details(request, appointment.branch(), caller);
        appointment.change(details);
        calendar.claim(
                branches.get(appointment.branch()),
                appointment.slot(),
                new Calendar.Claim(details.vin(), idOf(details.employee()), id));
        return changed(appointment);
    }

    AppointmentResponse reschedule(
            UUID id, RescheduleAppointmentRequest request, ExpectedVersion expected, Caller caller) {
        var appointment = forChange(id, expected, caller);
        var previous = appointment.slot();
        var slot = slot(request.start(), request.end());
        appointment.reschedule(slot);
        var branch = branches.get(appointment.branch());
        calendar.requireOpen(branch, slot);
        calendar.claim(branch, slot, new Calendar.Claim(appointment.vin(), appointment.employeeId(), id));
        outbox.publish(AppointmentEvent.rescheduled(appointment, branch, previous, Employee.from(caller)));
        return changed(appointment);
    }

    AppointmentResponse confirm(UUID id, ExpectedVersion expected, Caller caller) {
        return decide(id, expected, caller, AppointmentEvent.CONFIRMED, (appointment, now) -> appointment.confirm());
    }

    AppointmentResponse complete(UUID id, ExpectedVersion expected, Caller caller) {
        return decide(id, expected, caller, null, (appointment, now) -> appointment.complete());
    }

    AppointmentResponse miss(UUID id, ExpectedVersion expected, Caller caller) {
        return decide(id, expected, caller, null, Appointment::miss);
    }

    AppointmentResponse cancel(UUID id, CancelAppointmentRequest request, ExpectedVersion expected, Caller caller) {
        return decide(
                id,
                expected,
                caller,
                AppointmentEvent.CANCELLED,
                (appointment, now) -> appointment.cancel(request.reason().strip()));
    }

    private AppointmentResponse decide(
            UUID id,
            ExpectedVersion expected,
            Caller caller,
            @Nullable String eventType,
            BiConsumer<Appointment, Instant> verb) {
        var appointment = forChange(id, expected, caller);
        verb.accept(appointment, clock.instant());
        if (eventType != null) {
            outbox.publish(AppointmentEvent.of(
                    eventType, appointment, branches.get(appointment.branch()), Employee.from(caller)));
        }
        return changed(appointment);
    }

    @Transactional(readOnly = true)
    AppointmentResponse get(UUID id, Caller caller) {
        return AppointmentResponse.from(appointments.get(id, caller));
    }

    @Transactional(readOnly = true)
    FreeSlotsResponse freeSlots(
            BranchCode code,
            LocalDate day,
            Duration length,
            @Nullable Vin vin,
            @Nullable UUID employeeId,
            Caller caller) {
        AppointmentPermissions.requireAny(caller, code.value());
        var branch = branches.get(code.value());
        var slots = calendar.freeOn(branch, day, length, new Calendar.Claim(Code.textOf(vin), employeeId, null));
        return FreeSlotsResponse.of(branch, day, slots);
    }

    private Appointment.Details details(AppointmentDetails given, String branch, Caller caller) {
        var named = given.employee();
        var employee = named == null && AppointmentPermissions.makesOnlyOwn(caller, branch, given.kind())
                ? Employee.from(caller)
                : named;
        AppointmentPermissions.requireMaking(caller, branch, given.kind(), idOf(employee));
        given.requireSomebody();
        return new Appointment.Details(
                given.kind(),
                customer(given.customerId()),
                given.customerName(),
                given.phone(),
                employee,
                Code.textOf(given.vin()),
                given.notes());
    }

    private @Nullable Customer customer(@Nullable UUID id) {
        return id == null ? null : customers.find(id).orElseThrow(() -> new UnknownCustomer(id));
    }

    private TimeSlot slot(Instant start, Instant end) {
        if (start.isBefore(Instant.EPOCH) || end.isBefore(start)) {
            throw new Invalid("end", "An appointment ends after it begins.");
        }
        var slot = new TimeSlot(start.truncatedTo(ChronoUnit.MICROS), end.truncatedTo(ChronoUnit.MICROS));
        if (slot.length().compareTo(SHORTEST) < 0) {
            throw new Invalid("end", "An appointment takes at least five minutes.");
        }
        if (slot.length().compareTo(Appointment.LONGEST) > 0) {
            throw new Invalid("end", "An appointment takes at most 24 hours.");
        }
        var now = clock.instant();
        if (slot.end().isBefore(now)) {
            throw new Invalid("start", "The appointment has to start in the future.");
        }
        if (slot.start().isAfter(now.plus(FURTHEST))) {
            throw new Invalid("start", "Appointments are made for the next five years.");
        }
        return slot;
    }

    private static @Nullable UUID idOf(@Nullable Employee person) {
        return person == null ? null : person.id();
    }

    /** Returns the appointment, locked for update; checks {@code If-Match} if it is given. */
    private Appointment forChange(UUID id, ExpectedVersion expected, Caller caller) {
        var appointment = appointments.forChange(id, caller);
        expected.check(appointment.version());
        return appointment;
    }

    private AppointmentResponse changed(Appointment appointment) {
        return AppointmentResponse.from(appointments.written(appointment));
    }
}
