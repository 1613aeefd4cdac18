package dev.keeper.ordering.appointment.openinghours;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.NeedsNoRight;
import dev.keeper.common.security.SignedIn;
import dev.keeper.common.web.EntityTag;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.common.web.IfMatch;
import dev.keeper.ordering.Needs;
import dev.keeper.ordering.OrderingRight;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/opening-hours")
@Tag(name = "Opening hours", description = "When a branch takes appointments, by the clock on its wall")
class OpeningHoursController {

    private static final String UNKNOWN = "there is no such branch";

    private final OpeningHoursService openingHours;

    OpeningHoursController(OpeningHoursService openingHours) {
        this.openingHours = openingHours;
    }

    @NeedsNoRight
    @GetMapping("/{branch}")
    @Operation(
            operationId = "getOpeningHours",
            summary = "Show the opening hours of a branch",
            description = "Monday to Friday 9 to 18 and Saturday 9 to 16 until the branch says otherwise.")
    @ApiResponse(responseCode = "200", description = "The hours; `ETag` is their version", useReturnTypeSchema = true)
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    ResponseEntity<OpeningHoursResponse> get(@PathVariable BranchCode branch) {
        return answer(openingHours.get(branch));
    }

    @Needs(OrderingRight.SET_OPENING_HOURS)
    @PutMapping("/{branch}")
    @Operation(
            operationId = "setOpeningHours",
            summary = "Set the opening hours of a branch",
            description = "Replaces all days and exceptions. Appointments that were made before stay as they are.")
    @ApiResponse(responseCode = "200", description = "Set; `ETag` is the new version", useReturnTypeSchema = true)
    @Fails(status = 403, code = "FORBIDDEN", when = "not the hours of this branch")
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    @Fails(status = 422, code = "INVALID", when = "a day named twice, or periods that are not one after the other")
    ResponseEntity<OpeningHoursResponse> set(
            @PathVariable BranchCode branch,
            @Valid @RequestBody SetOpeningHoursRequest request,
            @IfMatch ExpectedVersion expected,
            @SignedIn Caller caller) {
        return answer(openingHours.set(branch, request, expected, caller));
    }

    private static ResponseEntity<OpeningHoursResponse> answer(OpeningHoursResponse hours) {
        return ResponseEntity.ok().eTag(EntityTag.of(hours.version())).body(hours);
    }
}
