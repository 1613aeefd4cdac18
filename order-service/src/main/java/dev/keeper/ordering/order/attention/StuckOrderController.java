package dev.keeper.ordering.order.attention;

import dev.keeper.common.listing.Page;
import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.SignedIn;
import dev.keeper.ordering.Needs;
import dev.keeper.ordering.OrderingRight;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orders")
@Tag(name = "Stuck orders", description = "Orders that do not go on by themselves")
class StuckOrderController {

    private final StuckOrders stuck;

    StuckOrderController(StuckOrders stuck) {
        this.stuck = stuck;
    }

    @Needs(OrderingRight.HANDLE_STUCK_ORDERS)
    @GetMapping("/stuck")
    @Operation(
            operationId = "findStuckOrders",
            summary = "Find the orders that are stuck",
            description = "Those that are PENDING longer than they should be, and those whose completion or return the "
                    + "stock could not follow; the longest stuck first, each with why and since when.")
    @ApiResponse(responseCode = "200", description = "One page", useReturnTypeSchema = true)
    Page<StuckOrder> find(PageRequest page, @SignedIn Caller caller) {
        return Page.of(stuck.find(page.cursor(), page.limit(), caller), Function.identity());
    }

    @Needs(OrderingRight.HANDLE_STUCK_ORDERS)
    @PostMapping("/{id}/reconciliation")
    @Operation(
            operationId = "reconcileOrder",
            summary = "Reconcile a stuck order",
            description = "The order is not stuck any more because of what the stock could not follow.")
    @ApiResponse(responseCode = "204", description = "Noted")
    @Fails(status = 404, code = "NOT_FOUND", when = "there is no such order")
    @Fails(status = 409, code = "NOTHING_TO_RECONCILE", when = "the stock has followed the order")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reconcile(@PathVariable UUID id, @Valid @RequestBody ReconcileOrderRequest request, @SignedIn Caller caller) {
        stuck.reconcile(id, request.notes(), caller);
    }
}
