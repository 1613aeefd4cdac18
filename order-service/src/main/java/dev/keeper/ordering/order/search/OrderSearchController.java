package dev.keeper.ordering.order.search;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.code.Code;
import dev.keeper.common.listing.Page;
import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.SignedIn;
import dev.keeper.ordering.Needs;
import dev.keeper.ordering.OrderingRight;
import dev.keeper.ordering.code.Sku;
import dev.keeper.ordering.code.Vin;
import dev.keeper.ordering.order.status.OrderStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orders")
@Tag(name = "Orders")
class OrderSearchController {

    private final OrderSearchService orders;

    OrderSearchController(OrderSearchService orders) {
        this.orders = orders;
    }

    @Needs({
        OrderingRight.SEE_ORDERS,
        OrderingRight.SEE_PARTS_ORDERS,
        OrderingRight.DRAFT_ORDERS,
        OrderingRight.DRAFT_PARTS_ORDERS
    })
    @GetMapping
    @Operation(
            operationId = "findOrders",
            summary = "Find orders",
            description = "The latest first, and only those that the caller may see. `status` may be given several "
                    + "times, `from` is included and `to` is not. `q` is the beginning of a number, or words of "
                    + "the customer's name.")
    @ApiResponse(responseCode = "200", description = "One page", useReturnTypeSchema = true)
    @Fails(status = 403, code = "FORBIDDEN", when = "no order at all, or none of this branch")
    Page<OrderSummary> find(
            @RequestParam(required = false) @Nullable BranchCode branch,
            @RequestParam(required = false) @Nullable List<OrderStatus> status,
            @RequestParam(required = false) @Nullable UUID customerId,
            @RequestParam(required = false) @Nullable UUID salespersonId,
            @Parameter(description = "Only those that the caller sells") @RequestParam(defaultValue = "false")
                    boolean mine,
            @Parameter(example = "2026-11-01T00:00:00Z") @RequestParam(required = false) @Nullable Instant from,
            @Parameter(example = "2026-12-01T00:00:00Z") @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Vin vin,
            @RequestParam(required = false) @Nullable Sku sku,
            @Parameter(example = "PHL-2026")
                    @RequestParam(required = false)
                    @Size(max = 100)
                    @Pattern(regexp = "[^\\x00-\\x1F\\x7F]*", message = "must not contain control characters")
                    @Nullable
                    String q,
            PageRequest page,
            @SignedIn Caller caller) {
        var filter = new OrderFilter(
                Code.textOf(branch),
                status == null ? List.of() : status,
                customerId,
                mine ? caller.id() : salespersonId,
                from,
                to,
                Code.textOf(vin),
                Code.textOf(sku),
                q);
        return Page.of(orders.find(filter, page.cursor(), page.limit(), caller), Function.identity());
    }
}
