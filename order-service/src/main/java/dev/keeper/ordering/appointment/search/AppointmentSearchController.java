package dev.keeper.ordering.appointment.search;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.code.Code;
import dev.keeper.common.listing.Page;
import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.problem.Fails;
import dev.keeper.common.problem.Invalid;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.SignedIn;
import dev.keeper.ordering.Needs;
import dev.keeper.ordering.OrderingRight;
import dev.keeper.ordering.appointment.AppointmentKind;
import dev.keeper.ordering.appointment.AppointmentResponse;
import dev.keeper.ordering.appointment.AppointmentStatus;
import dev.keeper.ordering.code.Vin;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/appointments")
@Tag(name = "Appointments")
class AppointmentSearchController {

    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Duration LONGEST_RANGE = Duration.ofDays(62);

    private final AppointmentSearchService appointments;
    private final Clock clock;

    AppointmentSearchController(AppointmentSearchService appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    @Needs({OrderingRight.MAKE_APPOINTMENTS, OrderingRight.MAKE_SERVICE_APPOINTMENTS})
    @GetMapping
    @Operation(
            operationId = "findAppointments",
            summary = "Find appointments",
            description = "The earliest first, and only those that the caller may see. Those that touch the time from"
                    + " `from` to `to`, which is at most 62 days; a week from now unless said otherwise. Of one customer"
                    + " or one vehicle without `from` and `to`: all there ever were.")
    @ApiResponse(responseCode = "200", description = "One page", useReturnTypeSchema = true)
    @Fails(status = 403, code = "FORBIDDEN", when = "no appointment at all, or none of this branch")
    @Fails(status = 422, code = "INVALID", when = "the time is too long or ends before it begins")
    Page<AppointmentResponse> find(
            @RequestParam(required = false) @Nullable BranchCode branch,
            @Parameter(example = "2026-11-30T00:00:00Z") @RequestParam(required = false) @Nullable Instant from,
            @Parameter(example = "2026-12-07T00:00:00Z") @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable UUID employeeId,
            @RequestParam(required = false) @Nullable Vin vin,
            @RequestParam(required = false) @Nullable UUID customerId,
            @RequestParam(required = false) @Nullable AppointmentKind kind,
            @RequestParam(required = false) @Nullable Set<AppointmentStatus> status,
            PageRequest page,
            @SignedIn Caller caller) {
        boolean everyTime = from == null && to == null && (customerId != null || vin != null);
        var begin = everyTime ? null : begin(from, to);
        var end = begin == null ? null : end(begin, to);
        var filter = new AppointmentFilter(
                Code.textOf(branch),
                begin,
                end,
                employeeId,
                Code.textOf(vin),
                customerId,
                kind,
                status == null ? Set.of() : status);
        return Page.of(appointments.find(filter, page.cursor(), page.limit(), caller), Function.identity());
    }

    private Instant begin(@Nullable Instant from, @Nullable Instant to) {
        if (from != null) {
            return within("from", from);
        }
        return to == null ? clock.instant() : within("to", to).minus(A_WEEK);
    }

    private static Instant end(Instant begin, @Nullable Instant to) {
        var end = to == null ? begin.plus(A_WEEK) : within("to", to);
        if (!begin.isBefore(end)) {
            throw new Invalid("to", "The time has to end after it begins.");
        }
        if (Duration.between(begin, end).compareTo(LONGEST_RANGE) > 0) {
            throw new Invalid("to", "Ask for 62 days at most.");
        }
        return end;
    }

    /** Remote dates belong to no appointment, and some of them exceed the database's range. */
    private static Instant within(String field, Instant instant) {
        if (instant.isBefore(Instant.EPOCH) || instant.isAfter(Instant.parse("3000-01-01T00:00:00Z"))) {
            throw new Invalid(field, "must be a time between 1970 and 3000");
        }
        return instant;
    }
}
