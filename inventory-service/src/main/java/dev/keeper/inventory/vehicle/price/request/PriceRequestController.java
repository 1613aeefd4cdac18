package dev.keeper.inventory.vehicle.price.request;

import dev.keeper.common.listing.Page;
import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.SignedIn;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.Needs;
import dev.keeper.inventory.vehicle.price.ChangePriceRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/vehicles/{id}/price-requests")
@Tag(name = "Vehicle prices")
class PriceRequestController {

    private static final String DECIDED = "the request is decided already";

    private final PriceRequests requests;

    PriceRequestController(PriceRequests requests) {
        this.requests = requests;
    }

    @Needs(InventoryRight.CHANGE_VEHICLE_PRICES)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "requestPrice", summary = "Ask for a price below the floor")
    @Fails(status = 409, code = "VEHICLE_NOT_FOR_SALE", when = "it is sold")
    @Fails(status = 422, code = "OTHER_CURRENCY")
    ResponseEntity<PriceRequestResponse> ask(
            @PathVariable UUID id, @Valid @RequestBody ChangePriceRequest request, @SignedIn Caller caller) {
        var asked = requests.ask(id, request, caller);
        return ResponseEntity.created(URI.create("/api/v1/vehicles/%s/price-requests/%s".formatted(id, asked.id())))
                .body(asked);
    }

    @Needs(InventoryRight.SEE_VEHICLE_COSTS)
    @GetMapping
    @Operation(
            operationId = "findPriceRequests",
            summary = "Show the requests for prices of a vehicle",
            description = "Newest first.")
    Page<PriceRequestResponse> find(@PathVariable UUID id, PageRequest page, @SignedIn Caller caller) {
        return Page.of(requests.of(id, page.limit(), page.cursor(), caller), Function.identity());
    }

    @Needs(InventoryRight.SEE_VEHICLE_COSTS)
    @GetMapping("/{requestId}")
    @Operation(operationId = "getPriceRequest", summary = "Show a request for a price")
    PriceRequestResponse get(@PathVariable UUID id, @PathVariable UUID requestId, @SignedIn Caller caller) {
        return requests.get(id, requestId, caller);
    }

    @Needs(InventoryRight.PRICE_VEHICLES_BELOW_FLOOR)
    @PostMapping("/{requestId}/approval")
    @Operation(
            operationId = "approvePriceRequest",
            summary = "Approve a price",
            description = "The price changes at once.")
    @Fails(status = 409, code = "PRICE_REQUEST_DECIDED", when = DECIDED)
    @Fails(status = 409, code = "VEHICLE_NOT_FOR_SALE", when = "the car was sold in the meantime")
    PriceRequestResponse approve(
            @PathVariable UUID id,
            @PathVariable UUID requestId,
            @Valid @RequestBody(required = false) @Nullable ApprovePriceRequest request,
            @SignedIn Caller caller) {
        return requests.approve(id, requestId, request == null ? null : request.reason(), caller);
    }

    @Needs(InventoryRight.PRICE_VEHICLES_BELOW_FLOOR)
    @PostMapping("/{requestId}/rejection")
    @Operation(operationId = "rejectPriceRequest", summary = "Reject a price")
    @Fails(status = 409, code = "PRICE_REQUEST_DECIDED", when = DECIDED)
    PriceRequestResponse reject(
            @PathVariable UUID id,
            @PathVariable UUID requestId,
            @Valid @RequestBody RejectPriceRequest request,
            @SignedIn Caller caller) {
        return requests.reject(id, requestId, request.reason(), caller);
    }
}
