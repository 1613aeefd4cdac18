package dev.keeper.ordering.order.returns;

import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.SignedIn;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.common.web.IfMatch;
import dev.keeper.ordering.Needs;
import dev.keeper.ordering.OrderingRight;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orders/{id}/returns")
@Tag(name = "Returns", description = "What customers bring back of completed orders")
class ReturnController {

    private static final String UNKNOWN = "there is no such order, or the caller may not see it";

    private final Returns returns;

    ReturnController(Returns returns) {
        this.returns = returns;
    }

    @Needs({OrderingRight.TAKE_BACK_ORDERS, OrderingRight.TAKE_BACK_PARTS_ORDERS})
    @PostMapping
    @Operation(
            operationId = "returnOrder",
            summary = "Return an order, or a part of it",
            description = "All that the customer still has, or the units of some lines. The stock takes them in again; "
                    + "what was paid for them is the refund. Once everything is back the order is RETURNED, until "
                    + "then it stays COMPLETED.")
    @ApiResponse(responseCode = "201", description = "Taken back", useReturnTypeSchema = true)
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    @Fails(
            status = 409,
            code = "ILLEGAL_TRANSITION",
            when = "the order is not completed, or everything is back already")
    @Fails(status = 409, code = "RETURNED_TOO_MANY", when = "the customer has fewer")
    @Fails(status = 422, code = "UNKNOWN_LINE")
    @Fails(status = 422, code = "DUPLICATE_LINE")
    @Fails(status = 422, code = "IDEMPOTENCY_KEY_REUSED")
    ResponseEntity<ReturnResponse> take(
            @PathVariable UUID id,
            @Valid @RequestBody ReturnOrderRequest request,
            @IfMatch(required = false) ExpectedVersion expected,
            @SignedIn Caller caller) {
        var taken = returns.take(id, request, expected, caller);
        return ResponseEntity.created(URI.create("/api/v1/orders/" + id + "/returns"))
                .body(taken);
    }

    @Needs({
        OrderingRight.SEE_ORDERS,
        OrderingRight.SEE_PARTS_ORDERS,
        OrderingRight.DRAFT_ORDERS,
        OrderingRight.DRAFT_PARTS_ORDERS
    })
    @GetMapping
    @Operation(
            operationId = "findReturns",
            summary = "Find the returns of an order",
            description = "The earliest first.")
    @ApiResponse(responseCode = "200", description = "All of them", useReturnTypeSchema = true)
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    List<ReturnResponse> find(@PathVariable UUID id, @SignedIn Caller caller) {
        return returns.of(id, caller);
    }
}
