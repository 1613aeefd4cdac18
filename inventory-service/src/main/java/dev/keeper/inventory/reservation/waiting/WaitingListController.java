package dev.keeper.inventory.reservation.waiting;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.code.Code;
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
@Tag(name = "Waiting list", description = "Customers who want a vehicle that is held or reserved")
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
            summary = "Add a customer to the waiting list of a vehicle",
            description =
                    "When the car comes free it is held for the customer who has waited longest, for a limited time.")
    @Fails(status = 404, code = "NOT_FOUND", when = "there is no such vehicle")
    @Fails(status = 409, code = "VEHICLE_NOT_RESERVED")
    WaitingListEntry add(@Valid @RequestBody AddToWaitingListRequest request, @SignedIn Caller caller) {
        return waitingList.add(request, caller);
    }

    @Needs(InventoryRight.MANAGE_HOLDS)
    @PostMapping("/{id}/withdrawal")
    @Operation(
            operationId = "withdrawWaitingListEntry",
            summary = "Remove a customer from the waiting list",
            description = "May be repeated.")
    @Fails(status = 403, code = "FORBIDDEN", when = "another employee added the customer")
    @Fails(status = 409, code = "ALREADY_OFFERED")
    WaitingListEntry withdraw(@PathVariable UUID id, @SignedIn Caller caller) {
        return waitingList.withdraw(id, caller);
    }

    @NeedsNoRight
    @GetMapping
    @Operation(
            operationId = "findWaitingListEntries",
            summary = "Find waiting customers",
            description = "First come, first served; of one car, one branch, or all.")
    Page<WaitingListEntry> find(
            @RequestParam(required = false) @Nullable UUID vehicleId,
            @RequestParam(required = false) @Nullable BranchCode branch,
            PageRequest page,
            @SignedIn Caller caller) {
        var found = waitingList.find(vehicleId, Code.textOf(branch), page.limit(), page.cursor(), caller);
        return Page.of(found, Function.identity());
    }
}
