package dev.keeper.ordering.appointment.booking;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.problem.Fails;
import dev.keeper.common.problem.Invalid;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.SignedIn;
import dev.keeper.common.web.EntityTag;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.common.web.IfMatch;
import dev.keeper.ordering.Needs;
import dev.keeper.ordering.OrderingRight;
import dev.keeper.ordering.appointment.AppointmentKind;
import dev.keeper.ordering.appointment.AppointmentResponse;
import dev.keeper.ordering.appointment.slot.FreeSlotsResponse;
import dev.keeper.ordering.code.Vin;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/appointments")
@Tag(
        name = "Appointments",
        description =
                "REQUESTED, then CONFIRMED, then DONE, NO_SHOW or CANCELLED; no vehicle and no employee has two at"
                        + " a time")
class AppointmentController {

    private static final String OTHERS = "not such an appointment at this branch";
    private static final String TAKEN =
            "the vehicle or the employee is taken; `nextFree` has the next three free slots of that length, `taken`"
                    + " says which of the two";
    private static final String UNKNOWN = "there is no such appointment, or the caller may not see it";
    private static final String WRONG_STATUS = "the appointment's status does not allow it";

    private final AppointmentService appointments;

    AppointmentController(AppointmentService appointments) {
        this.appointments = appointments;
    }

    @Needs({OrderingRight.MAKE_APPOINTMENTS, OrderingRight.MAKE_SERVICE_APPOINTMENTS})
    @PostMapping
    @Operation(
            operationId = "bookAppointment",
            summary = "Book an appointment",
            description = "It is REQUESTED until an employee confirms it. It is for a customer, or for a guest of whom"
                    + " only the name is known. Salespeople make their own; the employee may then be left out. Send an"
                    + " `Idempotency-Key` to be able to repeat the request.")
    @ApiResponse(
            responseCode = "201",
            description = "Made; `Location` is its address, `ETag` its version",
            useReturnTypeSchema = true)
    @Fails(status = 403, code = "FORBIDDEN", when = OTHERS)
    @Fails(status = 409, code = "SLOT_TAKEN", when = TAKEN)
    @Fails(status = 422, code = "OUTSIDE_OPENING_HOURS")
    @Fails(status = 422, code = "UNKNOWN_BRANCH")
    @Fails(status = 422, code = "UNKNOWN_CUSTOMER")
    @Fails(status = 422, code = "IDEMPOTENCY_KEY_REUSED")
    ResponseEntity<AppointmentResponse> book(
            @Valid @RequestBody BookAppointmentRequest request, @SignedIn Caller caller) {
        var appointment = appointments.book(request, caller);
        return ResponseEntity.created(URI.create("/api/v1/appointments/" + appointment.id()))
                .eTag(EntityTag.of(appointment.version()))
                .body(appointment);
    }

    @Needs({OrderingRight.MAKE_APPOINTMENTS, OrderingRight.MAKE_SERVICE_APPOINTMENTS})
    @GetMapping("/free-slots")
    @Operation(
            operationId = "findFreeSlots",
            summary = "Find the free slots of a day",
            description = "Within the opening hours, still to come, one after the other, each begun at a quarter of an "
                    + "hour; where neither the vehicle nor the employee is taken, if they are named. As long as "
                    + "`minutes` says: 60 for test drives and service, 30 for visits, unless said otherwise.")
    @ApiResponse(responseCode = "200", description = "The free slots", useReturnTypeSchema = true)
    @Fails(status = 403, code = "FORBIDDEN", when = "no appointments at this branch")
    @Fails(status = 422, code = "UNKNOWN_BRANCH")
    FreeSlotsResponse freeSlots(
            @RequestParam BranchCode branch,
            @RequestParam AppointmentKind kind,
            @Parameter(example = "2026-12-01", description = "In the branch's time zone") @RequestParam LocalDate day,
            @RequestParam(required = false) @Nullable Vin vin,
            @RequestParam(required = false) @Nullable UUID employeeId,
            @Parameter(example = "45") @RequestParam(required = false) @Min(5) @Max(1440) @Nullable Integer minutes,
            @SignedIn Caller caller) {
        if (day.getYear() < 1970 || day.getYear() >= 3000) {
            throw new Invalid("day", "must be a day between 1970 and 3000");
        }
        var length = minutes == null ? kind.usualLength() : Duration.ofMinutes(minutes);
        return appointments.freeSlots(branch, day, length, vin, employeeId, caller);
    }

    @Needs({OrderingRight.MAKE_APPOINTMENTS, OrderingRight.MAKE_SERVICE_APPOINTMENTS})
    @GetMapping("/{id}")
    @Operation(operationId = "getAppointment", summary = "Show an appointment")
    @ApiResponse(
            responseCode = "200",
            description = "The appointment; `ETag` is its version",
            useReturnTypeSchema = true)
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    ResponseEntity<AppointmentResponse> get(@PathVariable UUID id, @SignedIn Caller caller) {
        return answer(appointments.get(id, caller));
    }

    @Needs({OrderingRight.MAKE_APPOINTMENTS, OrderingRight.MAKE_SERVICE_APPOINTMENTS})
    @PutMapping("/{id}")
    @Operation(
            operationId = "changeAppointment",
            summary = "Change an appointment",
            description = "All but branch and time; what is left out is no longer so.")
    @ApiResponse(responseCode = "200", description = "Changed; `ETag` is the new version", useReturnTypeSchema = true)
    @Fails(status = 403, code = "FORBIDDEN", when = OTHERS)
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    @Fails(status = 409, code = "SLOT_TAKEN", when = TAKEN)
    @Fails(status = 409, code = "ILLEGAL_TRANSITION", when = WRONG_STATUS)
    @Fails(status = 422, code = "UNKNOWN_CUSTOMER")
    ResponseEntity<AppointmentResponse> change(
            @PathVariable UUID id,
            @Valid @RequestBody ChangeAppointmentRequest request,
            @IfMatch ExpectedVersion expected,
            @SignedIn Caller caller) {
        return answer(appointments.change(id, request, expected, caller));
    }

    @Needs({OrderingRight.MAKE_APPOINTMENTS, OrderingRight.MAKE_SERVICE_APPOINTMENTS})
    @PostMapping("/{id}/confirmation")
    @Operation(
            operationId = "confirmAppointment",
            summary = "Confirm an appointment",
            description = "REQUESTED becomes CONFIRMED. A reminder goes out a day before.")
    @ApiResponse(responseCode = "200", description = "Confirmed", useReturnTypeSchema = true)
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    @Fails(status = 409, code = "ILLEGAL_TRANSITION", when = WRONG_STATUS)
    ResponseEntity<AppointmentResponse> confirm(
            @PathVariable UUID id, @IfMatch(required = false) ExpectedVersion expected, @SignedIn Caller caller) {
        return answer(appointments.confirm(id, expected, caller));
    }

    @Needs({OrderingRight.MAKE_APPOINTMENTS, OrderingRight.MAKE_SERVICE_APPOINTMENTS})
    @PostMapping("/{id}/reschedule")
    @Operation(
            operationId = "rescheduleAppointment",
            summary = "Move an appointment to another time",
            description = "It stays REQUESTED or CONFIRMED, and there will be a reminder of the new time.")
    @ApiResponse(responseCode = "200", description = "Moved", useReturnTypeSchema = true)
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    @Fails(status = 409, code = "SLOT_TAKEN", when = TAKEN)
    @Fails(status = 409, code = "ILLEGAL_TRANSITION", when = WRONG_STATUS)
    @Fails(status = 422, code = "OUTSIDE_OPENING_HOURS")
    ResponseEntity<AppointmentResponse> reschedule(
            @PathVariable UUID id,
            @Valid @RequestBody RescheduleAppointmentRequest request,
            @IfMatch(required = false) ExpectedVersion expected,
            @SignedIn Caller caller) {
        return answer(appointments.reschedule(id, request, expected, caller));
    }

    @Needs({OrderingRight.MAKE_APPOINTMENTS, OrderingRight.MAKE_SERVICE_APPOINTMENTS})
    @PostMapping("/{id}/completion")
    @Operation(
            operationId = "completeAppointment",
            summary = "Complete an appointment",
            description = "CONFIRMED becomes DONE.")
    @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    @Fails(status = 409, code = "ILLEGAL_TRANSITION", when = WRONG_STATUS)
    ResponseEntity<AppointmentResponse> complete(
            @PathVariable UUID id, @IfMatch(required = false) ExpectedVersion expected, @SignedIn Caller caller) {
        return answer(appointments.complete(id, expected, caller));
    }

    @Needs({OrderingRight.MAKE_APPOINTMENTS, OrderingRight.MAKE_SERVICE_APPOINTMENTS})
    @PostMapping("/{id}/no-show")
    @Operation(
            operationId = "missAppointment",
            summary = "Record that the customer did not come",
            description = "CONFIRMED becomes NO_SHOW, from its start on.")
    @ApiResponse(responseCode = "200", description = "Missed", useReturnTypeSchema = true)
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    @Fails(status = 409, code = "ILLEGAL_TRANSITION", when = WRONG_STATUS)
    @Fails(status = 409, code = "APPOINTMENT_NOT_BEGUN", when = "it has not begun yet")
    ResponseEntity<AppointmentResponse> miss(
            @PathVariable UUID id, @IfMatch(required = false) ExpectedVersion expected, @SignedIn Caller caller) {
        return answer(appointments.miss(id, expected, caller));
    }

    @Needs({OrderingRight.MAKE_APPOINTMENTS, OrderingRight.MAKE_SERVICE_APPOINTMENTS})
    @PostMapping("/{id}/cancellation")
    @Operation(
            operationId = "cancelAppointment",
            summary = "Cancel an appointment",
            description = "REQUESTED or CONFIRMED becomes CANCELLED, and its time is free again.")
    @ApiResponse(responseCode = "200", description = "Cancelled", useReturnTypeSchema = true)
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    @Fails(status = 409, code = "ILLEGAL_TRANSITION", when = WRONG_STATUS)
    ResponseEntity<AppointmentResponse> cancel(
            @PathVariable UUID id,
            @Valid @RequestBody CancelAppointmentRequest request,
            @IfMatch(required = false) ExpectedVersion expected,
            @SignedIn Caller caller) {
        return answer(appointments.cancel(id, request, expected, caller));
    }

    private static ResponseEntity<AppointmentResponse> answer(AppointmentResponse appointment) {
        return ResponseEntity.ok().eTag(EntityTag.of(appointment.version())).body(appointment);
    }
}
