package dev.keeper.inventory.reservation.waiting;

import dev.keeper.common.listing.Page;
import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.NeedsNoRight;
import dev.keeper.common.security.SignedIn;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/waiting-list-entries")
@Tag(name = "Waiting list", description = "Customers who want a vehicle that somebody else holds")
class WaitingListController {

    private final WaitingList waitingList;

    WaitingListController(WaitingList waitingList) {
        this.waitingList = waitingList;
    }

    @Needs(InventoryRight.MAKE_HOLDS)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "addWaitingListEntry",
            summary = "Let a customer wait for a reserved car",
            description = "When the car comes free it is held for whoever waits longest, for a limited time.")
    @Fails(status = 404, code = "NOT_FOUND", when = "there is no such vehicle")
    @Fails(status = 409, code = "VEHICLE_NOT_RESERVED")
    WaitingListEntry add(@Valid @RequestBody AddToWaitingListRequest request, @SignedIn Caller caller) {
        return waitingList.add(request, caller);
    }

    @Needs(InventoryRight.MANAGE_HOLDS)
    @PostMapping("/{id}/withdrawal")
    @Operation(
            operationId = "withdrawWaitingListEntry",
            summary = "Take a customer off the list",
            description = "Nothing happens if that was done already.")
    @Fails(status = 403, code = "FORBIDDEN", when = "somebody else added the customer")
    @Fails(status = 409, code = "ALREADY_OFFERED")
    WaitingListEntry withdraw(@PathVariable UUID id, @SignedIn Caller caller) {
        return waitingList.withdraw(id, caller);
    }

    @NeedsNoRight
    @GetMapping
    @Operation(
            operationId = "findWaitingListEntries",
            summary = "Show who waits",
            description = "First come, first served; of one car, one branch, or all.")
    Page<WaitingListEntry> find(
            @RequestParam(required = false) @Nullable UUID vehicleId,
            @RequestParam(required = false) @Nullable String branch,
            PageRequest page,
            @SignedIn Caller caller) {
        return Page.of(waitingList.find(vehicleId, branch, page.limit(), page.cursor(), caller), Function.identity());
    }
}
