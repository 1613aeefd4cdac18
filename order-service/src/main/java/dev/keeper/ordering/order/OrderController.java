package dev.keeper.ordering.order;

import dev.keeper.common.security.Actor;
import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.EntityTag;
import dev.keeper.common.web.Page;
import dev.keeper.common.web.PageLimit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orders")
@Tag(
        name = "Orders",
        description = "Placed as PENDING, then CONFIRMED or REJECTED by the stock, then COMPLETED or CANCELLED")
class OrderController {

    private static final String NOT_FOUND = "NOT_FOUND: there is no such order, or the caller may not see it";
    private static final String CONFLICT = "ILLEGAL_TRANSITION: the order's status does not allow it";
    private static final String STALE = "STALE: the order is not as `If-Match` says";

    private static final String WAITING =
            "With `Prefer: wait=5` the answer is the decided order, if it is decided within"
                    + " 1 to 10 seconds, and carries `Preference-Applied`; else the order as it is by then.";

    private final OrderPlacement placement;
    private final OrderService orders;

    OrderController(OrderPlacement placement, OrderService orders) {
        this.placement = placement;
        this.orders = orders;
    }

    @PostMapping
    @Operation(
            operationId = "placeOrder",
            summary = "Place an order",
            description =
                    "The order is PENDING and the stock is asked to reserve all of its lines or none; read it again"
                            + " to see it CONFIRMED or REJECTED, which takes 30 seconds at most unless configured otherwise. "
                            + WAITING
                            + " With `draft` it becomes a DRAFT and nobody is asked. A car below its floor price is refused"
                            + " as PRICE_BELOW_FLOOR by the stock, unless who places it may sell below the floor or somebody"
                            + " who may has approved the draft. Send an `Idempotency-Key` to be"
                            + " able to repeat the request. Who may: managers, sales managers and salespeople at their branch,"
                            + " parts clerks without vehicles; administrators and area managers everywhere. Assistants may"
                            + " draft only.")
    @ApiResponse(
            responseCode = "201",
            description = "Placed; `Location` is its address, `ETag` its version",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "403", description = "FORBIDDEN: not at this branch, or not with vehicles")
    @ApiResponse(
            responseCode = "422",
            description = "INVALID, DUPLICATE_LINE, MIXED_CURRENCIES, UNKNOWN_CUSTOMER, CUSTOMER_REQUIRED,"
                    + " IDEMPOTENCY_KEY_REUSED")
    ResponseEntity<OrderResponse> place(
            @Valid @RequestBody PlaceOrderRequest request,
            @Parameter(description = "`wait=` with 1 to 10 seconds", example = "wait=5")
                    @RequestHeader(name = PreferredWait.HEADER, required = false)
                    @Nullable
                    String prefer,
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
        var order = placement.take(request, actor);
        return ResponseEntity.created(URI.create("/api/v1/orders/" + order.id()))
                .eTag(EntityTag.of(order.version()))
                .body(order);
    }

    @GetMapping
    @Operation(
            operationId = "findOrders",
            summary = "Find orders",
            description = "The latest first, and only those that the caller may see: managers those of their branches,"
                    + " parts clerks those without vehicles, salespeople their own and all drafts, assistants drafts."
                    + " `status` may be given several times, `from` is included and `to` is not. `q` is the beginning of"
                    + " a number, or words of the customer's name.")
    @ApiResponse(responseCode = "200", description = "One page", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "403", description = "FORBIDDEN: no order at all, or none of this branch")
    Page<OrderSummary> find(
            @Parameter(example = "PHL")
                    @RequestParam(required = false)
                    @Pattern(regexp = "[A-Z0-9]{2,10}", message = "must be a branch code")
                    @Nullable
                    String branch,
            @RequestParam(required = false) @Nullable List<OrderStatus> status,
            @RequestParam(required = false) @Nullable UUID customerId,
            @RequestParam(required = false) @Nullable UUID salespersonId,
            @Parameter(description = "Only those that the caller sells") @RequestParam(defaultValue = "false")
                    boolean mine,
            @Parameter(example = "2026-11-01T00:00:00Z") @RequestParam(required = false) @Nullable Instant from,
            @Parameter(example = "2026-12-01T00:00:00Z") @RequestParam(required = false) @Nullable Instant to,
            @Parameter(example = "1M8GDM9AXKP042788")
                    @RequestParam(required = false)
                    @Pattern(regexp = "[A-HJ-NPR-Za-hj-npr-z0-9]{17}", message = "must be a whole VIN")
                    @Nullable
                    String vin,
            @Parameter(example = "BRK-PAD-01")
                    @RequestParam(required = false)
                    @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}", message = "must be a SKU")
                    @Nullable
                    String sku,
            @Parameter(example = "PHL-2026")
                    @RequestParam(required = false)
                    @Size(max = 100)
                    @Pattern(regexp = "\\P{Cntrl}*", message = "must not contain control characters")
                    @Nullable
                    String q,
            @RequestParam(defaultValue = PageLimit.DEFAULT) @PageLimit int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
        var filter = new OrderFilter(
                branch,
                status == null ? List.of() : status,
                customerId,
                mine ? actor.id() : salespersonId,
                from,
                to,
                upperCase(vin),
                upperCase(sku),
                q);
        return Page.of(orders.find(filter, Cursor.parse(cursor), limit, actor), Function.identity());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getOrder", summary = "See one order")
    @ApiResponse(responseCode = "200", description = "The order; `ETag` is its version", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", description = NOT_FOUND)
    ResponseEntity<OrderResponse> get(
            @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
        return answer(orders.get(id, actor));
    }

    @PostMapping("/{id}/preparation")
    @Operation(
            operationId = "prepareOrder",
            summary = "Begin to prepare a confirmed order",
            description = "CONFIRMED becomes IN_PROGRESS.")
    @ApiResponse(responseCode = "200", description = "In progress", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", description = NOT_FOUND)
    @ApiResponse(responseCode = "409", description = CONFLICT)
    @ApiResponse(responseCode = "412", description = STALE)
    ResponseEntity<OrderResponse> prepare(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
        return answer(orders.prepare(id, ifMatch, actor));
    }

    @PostMapping("/{id}/completion")
    @Operation(
            operationId = "completeOrder",
            summary = "Complete an order",
            description = "Everything leaves the stock. A CONFIRMED order passes IN_PROGRESS on its way.")
    @ApiResponse(responseCode = "200", description = "Completed", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", description = NOT_FOUND)
    @ApiResponse(responseCode = "409", description = CONFLICT)
    @ApiResponse(responseCode = "412", description = STALE)
    ResponseEntity<OrderResponse> complete(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
        return answer(orders.complete(id, ifMatch, actor));
    }

    @PostMapping("/{id}/cancellation")
    @Operation(
            operationId = "cancelOrder",
            summary = "Cancel an order that is not completed",
            description =
                    "Everything reserved for it is free again. A draft or pending order is cancelled by whoever may"
                            + " change it; a later one not by its salesperson.")
    @ApiResponse(responseCode = "200", description = "Cancelled", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "403", description = "FORBIDDEN: the order is no longer pending")
    @ApiResponse(responseCode = "404", description = NOT_FOUND)
    @ApiResponse(responseCode = "409", description = CONFLICT)
    @ApiResponse(responseCode = "412", description = STALE)
    ResponseEntity<OrderResponse> cancel(
            @PathVariable UUID id,
            @Valid @RequestBody CancelOrderRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
        return answer(orders.cancel(id, request, ifMatch, actor));
    }

    private static @Nullable String upperCase(@Nullable String text) {
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    private static ResponseEntity<OrderResponse> answer(OrderResponse order) {
        return ResponseEntity.ok().eTag(EntityTag.of(order.version())).body(order);
    }
}
