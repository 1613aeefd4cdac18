package dev.keeper.ordering.order.placing;

import dev.keeper.common.commandqueue.CommandQueue;
import dev.keeper.common.idempotency.Answer;
import dev.keeper.common.idempotency.Attempt;
import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.SignedIn;
import dev.keeper.ordering.Needs;
import dev.keeper.ordering.OrderingRight;
import dev.keeper.ordering.order.view.OrderResponse;
import dev.keeper.ordering.order.waiting.PreferredWait;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orders")
@Tag(name = "Orders")
class OrderPlacementController {

    private static final String WAITING =
            "With `Prefer: wait=5` the answer is the decided order, if it is decided within"
                    + " 1 to 10 seconds, and carries `Preference-Applied`; else the order as it is by then.";

    private final CommandQueue<NewOrder> queue;

    OrderPlacementController(CommandQueue<NewOrder> queue) {
        this.queue = queue;
    }

    @Needs({
        OrderingRight.PLACE_ORDERS,
        OrderingRight.PLACE_PARTS_ORDERS,
        OrderingRight.DRAFT_ORDERS,
        OrderingRight.DRAFT_PARTS_ORDERS
    })
    @PostMapping
    @Operation(
            operationId = "placeOrder",
            summary = "Place an order",
            description = "The order is PENDING and the stock is asked to reserve all of its lines or none; read it "
                    + "again to see it CONFIRMED or REJECTED, which takes 30 seconds at most unless configured "
                    + "otherwise. "
                    + WAITING
                    + " With `draft` it becomes a DRAFT and nothing is reserved. A car below its floor price is "
                    + "refused as PRICE_BELOW_FLOOR by the stock, unless the caller may sell below the floor or "
                    + "the prices of the draft were approved. Send an `Idempotency-Key` to be able to repeat the "
                    + "request.")
    @ApiResponse(
            responseCode = "201",
            description = "Placed; `Location` is its address, `ETag` its version",
            content = @Content(schema = @Schema(implementation = OrderResponse.class)))
    @Fails(status = 403, code = "FORBIDDEN", when = "not at this branch, or not with vehicles")
    @Fails(status = 422, code = "DUPLICATE_LINE")
    @Fails(status = 422, code = "MIXED_CURRENCIES")
    @Fails(status = 422, code = "UNKNOWN_BRANCH")
    @Fails(status = 422, code = "UNKNOWN_CUSTOMER")
    @Fails(status = 422, code = "CUSTOMER_REQUIRED")
    @Fails(status = 422, code = "IDEMPOTENCY_KEY_REUSED")
    @Fails(status = 503, code = "BUSY", when = "too many orders wait; nothing was done")
    Answer<?> place(
            @Valid @RequestBody PlaceOrderRequest request,
            @Parameter(description = "`wait=` with 1 to 10 seconds", example = "wait=5")
                    @RequestHeader(name = PreferredWait.HEADER, required = false)
                    @Nullable
                    String prefer,
            @SignedIn Caller caller,
            Attempt attempt) {
        return queue.carryOut(NewOrder.requested(request, caller), attempt);
    }
}
