package dev.keeper.ordering.order.fulfilment;

import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.SignedIn;
import dev.keeper.common.web.EntityTag;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.common.web.IfMatch;
import dev.keeper.ordering.Needs;
import dev.keeper.ordering.OrderingRight;
import dev.keeper.ordering.order.view.OrderResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orders")
@Tag(
        name = "Orders",
        description = "Placed as PENDING, then CONFIRMED or REJECTED by the stock, then COMPLETED or CANCELLED")
class OrderController {

    private static final String UNKNOWN = "there is no such order, or the caller may not see it";
    private static final String WRONG_STATUS = "the order's status does not allow it";

    private final OrderService orders;

    OrderController(OrderService orders) {
        this.orders = orders;
    }

    @Needs({
        OrderingRight.SEE_ORDERS,
        OrderingRight.SEE_PARTS_ORDERS,
        OrderingRight.DRAFT_ORDERS,
        OrderingRight.DRAFT_PARTS_ORDERS
    })
    @GetMapping("/{id}")
    @Operation(operationId = "getOrder", summary = "Show an order")
    @ApiResponse(responseCode = "200", description = "The order; `ETag` is its version", useReturnTypeSchema = true)
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    ResponseEntity<OrderResponse> get(@PathVariable UUID id, @SignedIn Caller caller) {
        return answer(orders.get(id, caller));
    }

    @Needs({OrderingRight.SEE_ORDERS, OrderingRight.SEE_PARTS_ORDERS})
    @PostMapping("/{id}/preparation")
    @Operation(
            operationId = "prepareOrder",
            summary = "Begin to prepare a confirmed order",
            description = "CONFIRMED becomes IN_PROGRESS.")
    @ApiResponse(responseCode = "200", description = "In progress", useReturnTypeSchema = true)
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    @Fails(status = 409, code = "ILLEGAL_TRANSITION", when = WRONG_STATUS)
    ResponseEntity<OrderResponse> prepare(
            @PathVariable UUID id, @IfMatch(required = false) ExpectedVersion expected, @SignedIn Caller caller) {
        return answer(orders.prepare(id, expected, caller));
    }

    @Needs({OrderingRight.SEE_ORDERS, OrderingRight.SEE_PARTS_ORDERS})
    @PostMapping("/{id}/completion")
    @Operation(
            operationId = "completeOrder",
            summary = "Complete an order",
            description = "Everything leaves the stock. A CONFIRMED order passes IN_PROGRESS on its way.")
    @ApiResponse(responseCode = "200", description = "Completed", useReturnTypeSchema = true)
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    @Fails(status = 409, code = "ILLEGAL_TRANSITION", when = WRONG_STATUS)
    ResponseEntity<OrderResponse> complete(
            @PathVariable UUID id, @IfMatch(required = false) ExpectedVersion expected, @SignedIn Caller caller) {
        return answer(orders.complete(id, expected, caller));
    }

    @Needs({
        OrderingRight.SEE_ORDERS,
        OrderingRight.SEE_PARTS_ORDERS,
        OrderingRight.DRAFT_ORDERS,
        OrderingRight.DRAFT_PARTS_ORDERS
    })
    @PostMapping("/{id}/cancellation")
    @Operation(
            operationId = "cancelOrder",
            summary = "Cancel an order that is not completed",
            description = "Everything reserved for it is free again. A draft or pending order may be cancelled by"
                    + " everybody who may change it; a confirmed one needs the right to take orders back.")
    @ApiResponse(responseCode = "200", description = "Cancelled", useReturnTypeSchema = true)
    @Fails(status = 403, code = "FORBIDDEN", when = "the order is no longer pending")
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    @Fails(status = 409, code = "ILLEGAL_TRANSITION", when = WRONG_STATUS)
    ResponseEntity<OrderResponse> cancel(
            @PathVariable UUID id,
            @Valid @RequestBody CancelOrderRequest request,
            @IfMatch(required = false) ExpectedVersion expected,
            @SignedIn Caller caller) {
        return answer(orders.cancel(id, request, expected, caller));
    }

    private static ResponseEntity<OrderResponse> answer(OrderResponse order) {
        return ResponseEntity.ok().eTag(EntityTag.of(order.version())).body(order);
    }
}
