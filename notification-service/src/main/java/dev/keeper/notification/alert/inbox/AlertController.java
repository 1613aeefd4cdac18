package dev.keeper.notification.alert.inbox;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.code.Code;
import dev.keeper.common.listing.Page;
import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.SignedIn;
import dev.keeper.notification.Needs;
import dev.keeper.notification.NotificationRight;
import dev.keeper.notification.alert.AlertKind;
import dev.keeper.notification.alert.AlertState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The inbox over HTTP. */
@RestController
@RequestMapping("/api/v1/alerts")
@Tag(name = "Alerts", description = "What staff are told about the stock of their branches")
class AlertController {

    private static final String UNKNOWN = "there is no such alert at the caller's branches";
    private static final String RECOVERED = "the stock has recovered";
    private final AlertService alerts;

    AlertController(AlertService alerts) {
        this.alerts = alerts;
    }

    @Needs(NotificationRight.SEE_ALERTS)
    @GetMapping
    @Operation(
            operationId = "findAlerts",
            summary = "List the alerts of the caller's branches, newest first",
            description = "A branch that is not the caller's is 403. Snoozed alerts are left out unless they are asked "
                    + "for.")
    @ApiResponse(responseCode = "200", description = "One page of alerts")
    Page<AlertResponse> list(
            @SignedIn Caller caller,
            @Parameter(description = "Only this branch", example = "PHL") @RequestParam(required = false) @Nullable
                    BranchCode branch,
            @Parameter(description = "Only alerts about products, or only those about vehicles")
                    @RequestParam(required = false)
                    @Nullable
                    AlertKind kind,
            @Parameter(description = "Only alerts in this state; without it all that are not snoozed")
                    @RequestParam(required = false)
                    @Nullable
                    AlertState state,
            PageRequest page) {
        var filter = new AlertFilter(Code.textOf(branch), kind, state);
        return Page.of(alerts.inboxOf(caller, filter, page.cursor(), page.limit()), AlertResponse::from);
    }

    @Needs(NotificationRight.SEE_ALERTS)
    @GetMapping("/unread-count")
    @Operation(
            operationId = "countUnreadAlerts",
            summary = "Count the open alerts that the caller has not read",
            description = "Counts among the newest 1,000 open alerts of the caller's branches; those that are "
                    + "acknowledged or snoozed are not open.")
    @ApiResponse(responseCode = "200", description = "The count")
    UnreadCountResponse unreadCount(@SignedIn Caller caller) {
        return new UnreadCountResponse(alerts.unreadOf(caller));
    }

    @Needs(NotificationRight.SEE_ALERTS)
    @PutMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "markAlertRead",
            summary = "Mark an alert as read by the caller",
            description = "Marking it again changes nothing. An alert of another branch is 404.")
    @ApiResponse(responseCode = "204", description = "It is read")
    void markRead(@PathVariable UUID id, @SignedIn Caller caller) {
        alerts.markRead(id, caller);
    }

    @Needs({NotificationRight.HANDLE_PRODUCT_ALERTS, NotificationRight.HANDLE_VEHICLE_ALERTS})
    @PostMapping("/{id}/acknowledgement")
    @ResponseStatus(HttpStatus.OK)
    @Operation(
            operationId = "acknowledgeAlert",
            summary = "Acknowledge an alert",
            description = "Ends a snooze. Acknowledging it again keeps what was said first.")
    @ApiResponse(responseCode = "200", description = "The alert", useReturnTypeSchema = true)
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    @Fails(status = 409, code = "ALERT_RESOLVED", when = RECOVERED)
    AlertResponse acknowledge(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable AcknowledgeAlertRequest request,
            @SignedIn Caller caller) {
        var said = request == null ? new AcknowledgeAlertRequest(null) : request;
        return AlertResponse.from(alerts.acknowledge(id, said, caller));
    }

    @Needs({NotificationRight.HANDLE_PRODUCT_ALERTS, NotificationRight.HANDLE_VEHICLE_ALERTS})
    @PostMapping("/{id}/snooze")
    @ResponseStatus(HttpStatus.OK)
    @Operation(
            operationId = "snoozeAlert",
            summary = "Hide an alert for a while",
            description = "From the list and the unread count of everybody, at most 30 days (422); recovery ends it. "
                    + "Snoozing it again counts from then on.")
    @ApiResponse(responseCode = "200", description = "The alert", useReturnTypeSchema = true)
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    @Fails(status = 409, code = "ALERT_RESOLVED", when = RECOVERED)
    AlertResponse snooze(
            @PathVariable UUID id, @Valid @RequestBody SnoozeAlertRequest request, @SignedIn Caller caller) {
        return AlertResponse.from(alerts.snooze(id, request, caller));
    }
}
