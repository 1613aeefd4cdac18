package dev.keeper.inventory.reservation.hold;

import dev.keeper.common.idempotency.Answer;
import dev.keeper.common.idempotency.Attempt;
import dev.keeper.common.listing.Page;
import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.NeedsNoRight;
import dev.keeper.common.security.SignedIn;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.Needs;
import dev.keeper.inventory.command.StockQueue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/holds")
@Tag(name = "Holds", description = "Stock that staff reserve for customers")
class HoldController {

    private static final String BUSY = "too many wait; nothing was done";

    private final Holds holds;
    private final HoldSearch search;
    private final StockQueue queue;

    HoldController(Holds holds, HoldSearch search, StockQueue queue) {
        this.holds = holds;
        this.search = search;
        this.queue = queue;
    }

    @Needs({InventoryRight.MAKE_HOLDS, InventoryRight.HOLD_PARTS})
    @PostMapping
    @Operation(
            operationId = "makeHold",
            summary = "Hold stock for a customer",
            description = "All lines or none, at one branch. A refusal has the code of the first line that cannot "
                    + "be had and `lines`: each with who has it, until when, and where else it is.")
    @Fails(status = 403, code = "FORBIDDEN", when = "not at this branch, or not vehicles")
    @Fails(status = 409, code = "VEHICLE_RESERVED")
    @Fails(status = 409, code = "VEHICLE_SOLD")
    @Fails(status = 409, code = "VEHICLE_NOT_FOR_SALE")
    @Fails(status = 409, code = "VEHICLE_NOT_IN_STOCK")
    @Fails(status = 409, code = "VEHICLE_AT_OTHER_BRANCH")
    @Fails(status = 409, code = "VEHICLE_TWICE")
    @Fails(status = 409, code = "INSUFFICIENT_STOCK")
    @Fails(status = 409, code = "UNKNOWN_PRODUCT")
    @Fails(status = 422, code = "HOLD_ENDS_IN_THE_PAST")
    @Fails(status = 422, code = "HOLD_TOO_LONG")
    @Fails(status = 422, code = "VIN_OR_SKU", when = "a line names both or neither")
    @Fails(status = 422, code = "VEHICLE_IS_ONE")
    @Fails(status = 422, code = "QUANTITY_MISSING")
    @Fails(status = 422, code = "UNKNOWN_BRANCH")
    @Fails(status = 503, code = "BUSY", when = BUSY)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = HoldResponse.class)))
    Answer<?> make(@Valid @RequestBody MakeHoldRequest request, @SignedIn Caller caller, Attempt attempt) {
        return queue.carryOut(holds.toMake(request, caller), attempt, HoldController::created);
    }

    @Needs({InventoryRight.MANAGE_HOLDS, InventoryRight.HOLD_PARTS})
    @PostMapping("/{id}/extension")
    @Operation(
            operationId = "extendHold",
            summary = "Extend a hold",
            description = "Nothing happens if the hold lasts that long already. Own holds may be extended once, "
                    + "those of the branch several times by who may extend them.")
    @Fails(status = 403, code = "FORBIDDEN", when = "not this hold")
    @Fails(status = 409, code = "HOLD_ENDED")
    @Fails(status = 409, code = "HOLD_EXTENDED_TOO_OFTEN")
    @Fails(status = 422, code = "HOLD_ENDS_IN_THE_PAST")
    @Fails(status = 422, code = "HOLD_TOO_LONG")
    @Fails(status = 503, code = "BUSY", when = BUSY)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HoldResponse.class)))
    Answer<?> extend(
            @PathVariable UUID id,
            @Valid @RequestBody ExtendHoldRequest request,
            @SignedIn Caller caller,
            Attempt attempt) {
        return queue.carryOut(holds.toExtend(id, request, caller), attempt, Answer::ok);
    }

    @Needs({InventoryRight.MANAGE_HOLDS, InventoryRight.HOLD_PARTS})
    @PostMapping("/{id}/release")
    @Operation(
            operationId = "releaseHold",
            summary = "Release a hold",
            description = "Nothing changes if the hold was released before or has expired.")
    @Fails(status = 403, code = "FORBIDDEN", when = "not this hold")
    @Fails(status = 409, code = "HOLD_ENDED", when = "it became an order")
    @Fails(status = 503, code = "BUSY", when = BUSY)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HoldResponse.class)))
    Answer<?> release(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable ReleaseHoldRequest request,
            @SignedIn Caller caller,
            Attempt attempt) {
        return queue.carryOut(Holds.toRelease(id, request, caller), attempt, Answer::ok);
    }

    @NeedsNoRight
    @GetMapping
    @Operation(
            operationId = "findHolds",
            summary = "Find holds",
            description = "Newest first; the customer is shown to the branch's own staff.")
    Page<HoldResponse> find(@ParameterObject @Valid HoldFilter filter, PageRequest page, @SignedIn Caller caller) {
        var found = search.find(filter, page.limit(), page.cursor(), caller);
        return Page.of(found, Function.identity());
    }

    @NeedsNoRight
    @GetMapping("/{id}")
    @Operation(
            operationId = "getHold",
            summary = "Show a hold",
            description = "The customer is shown to the branch's own staff.")
    HoldResponse get(@PathVariable UUID id, @SignedIn Caller caller) {
        return search.get(id, caller);
    }

    private static Answer<?> created(HoldResponse hold) {
        return Answer.created(URI.create("/api/v1/holds/" + hold.id()), hold);
    }
}
