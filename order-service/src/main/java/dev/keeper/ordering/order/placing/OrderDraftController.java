package dev.keeper.ordering.order.placing;

import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.SignedIn;
import dev.keeper.common.web.EntityTag;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.common.web.IfMatch;
import dev.keeper.ordering.Needs;
import dev.keeper.ordering.OrderingRight;
import dev.keeper.ordering.order.view.OrderResponse;
import dev.keeper.ordering.order.waiting.PreferredWait;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orders/{id}")
@Tag(
        name = "Draft orders",
        description = "Orders that are not placed yet: everybody's at the branch who may draft there")
class OrderDraftController {

    private static final String UNKNOWN = "there is no such order, or the caller may not see it";
    private static final String NO_DRAFT = "it was placed or cancelled";

    private final OrderDrafts drafts;
    private final DraftPlacement placement;

    OrderDraftController(OrderDrafts drafts, DraftPlacement placement) {
        this.drafts = drafts;
        this.placement = placement;
    }

    @Needs({OrderingRight.DRAFT_ORDERS, OrderingRight.DRAFT_PARTS_ORDERS})
    @PutMapping
    @Operation(
            operationId = "reviseOrder",
            summary = "Change a draft",
            description = "Replaces customer, hold, lines and notes; `If-Match` is required. A change of the lines "
                    + "ends the approval of their prices.")
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @Fails(status = 403, code = "FORBIDDEN", when = "not with vehicles")
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    @Fails(status = 409, code = "NOT_A_DRAFT", when = NO_DRAFT)
    @Fails(status = 422, code = "DUPLICATE_LINE")
    @Fails(status = 422, code = "MIXED_CURRENCIES")
    @Fails(status = 422, code = "UNKNOWN_CUSTOMER")
    ResponseEntity<OrderResponse> revise(
            @PathVariable UUID id,
            @Valid @RequestBody ReviseOrderRequest request,
            @IfMatch ExpectedVersion expected,
            @SignedIn Caller caller) {
        return answer(drafts.revise(id, request, expected, caller));
    }

    @Needs({OrderingRight.PLACE_ORDERS, OrderingRight.PLACE_PARTS_ORDERS})
    @PostMapping("/placement")
    @Operation(
            operationId = "placeDraft",
            summary = "Place a draft",
            description =
                    "It becomes PENDING, the caller becomes its salesperson, and the stock is asked. With `Prefer: "
                            + "wait=5` the answer is the decided order, if it is decided within 1 to 10 seconds, and "
                            + "carries `Preference-Applied`.")
    @ApiResponse(responseCode = "200", description = "Placed", useReturnTypeSchema = true)
    @Fails(status = 403, code = "FORBIDDEN", when = "who may draft may not always place")
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    @Fails(status = 409, code = "ILLEGAL_TRANSITION", when = "it was placed or cancelled")
    @Fails(status = 422, code = "CUSTOMER_REQUIRED", when = "a vehicle needs a customer")
    ResponseEntity<OrderResponse> place(
            @PathVariable UUID id,
            @IfMatch(required = false) ExpectedVersion expected,
            @Parameter(description = "`wait=` with 1 to 10 seconds", example = "wait=5")
                    @RequestHeader(name = PreferredWait.HEADER, required = false)
                    @Nullable
                    String prefer,
            @SignedIn Caller caller) {
        return answer(placement.place(id, expected, caller));
    }

    @Needs(OrderingRight.SELL_BELOW_FLOOR)
    @PostMapping("/price-approval")
    @Operation(
            operationId = "approvePrices",
            summary = "Approve the prices of a draft",
            description = "The stock then sells cars below their floor price, as long as the lines stay as they are.")
    @ApiResponse(responseCode = "200", description = "Approved", useReturnTypeSchema = true)
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    @Fails(status = 409, code = "NOT_A_DRAFT", when = NO_DRAFT)
    ResponseEntity<OrderResponse> approvePrices(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable ApprovePricesRequest request,
            @IfMatch(required = false) ExpectedVersion expected,
            @SignedIn Caller caller) {
        return answer(drafts.approvePrices(id, ApprovePricesRequest.reasonOf(request), expected, caller));
    }

    private static ResponseEntity<OrderResponse> answer(OrderResponse order) {
        return ResponseEntity.ok().eTag(EntityTag.of(order.version())).body(order);
    }
}
