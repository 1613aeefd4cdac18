package dev.keeper.inventory.reservation.hold;

import dev.keeper.common.idempotency.Answer;
import dev.keeper.common.idempotency.Attempt;
import dev.keeper.common.listing.Page;
import dev.keeper.common.listing.PageRequest;
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
@Tag(name = "Holds")
class HoldController {

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
            summary = "Hold stock for a customer",
            description = "All lines or none, at one branch. 409 with the code of the first line that cannot be had "
                    + "(VEHICLE_RESERVED, VEHICLE_SOLD, VEHICLE_NOT_FOR_SALE, VEHICLE_NOT_IN_STOCK, "
                    + "VEHICLE_AT_OTHER_BRANCH, VEHICLE_TWICE, INSUFFICIENT_STOCK, UNKNOWN_PRODUCT) and `lines`: "
                    + "each with who has it, until when, and where else it is. 503 BUSY when too many wait.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = HoldResponse.class)))
    Answer<?> make(@Valid @RequestBody MakeHoldRequest request, @SignedIn Caller caller, Attempt attempt) {
        return queue.carryOut(holds.toMake(request, caller), attempt, HoldController::created);
    }

    @Needs({InventoryRight.MANAGE_HOLDS, InventoryRight.HOLD_PARTS})
    @PostMapping("/{id}/extension")
    @Operation(
            summary = "Hold for longer",
            description = "Nothing happens if the hold lasts that long already. Own holds may be extended once, those "
                    + "of the branch several times by who may extend them. 409 HOLD_ENDED, HOLD_EXTENDED_TOO_OFTEN.")
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
            summary = "Give back what is held",
            description = "Nothing happens if that was done already or the hold's time is over; 409 HOLD_ENDED once it "
                    + "became an order.")
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
    @Operation(summary = "Find holds", description = "Newest first; the customer is shown to the branch's own staff.")
    Page<HoldResponse> find(@ParameterObject @Valid HoldFilter filter, PageRequest page, @SignedIn Caller caller) {
        var found = search.find(filter, page.limit(), page.cursor(), caller);
        return Page.of(found, Function.identity());
    }

    @NeedsNoRight
    @GetMapping("/{id}")
    @Operation(summary = "Show a hold", description = "The customer is shown to the branch's own staff.")
    HoldResponse get(@PathVariable UUID id, @SignedIn Caller caller) {
        return search.get(id, caller);
    }

    private static Answer<?> created(HoldResponse hold) {
        return Answer.created(URI.create("/api/v1/holds/" + hold.id()), hold);
    }
}
