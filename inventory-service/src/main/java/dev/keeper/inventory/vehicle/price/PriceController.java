package dev.keeper.inventory.vehicle.price;

import dev.keeper.common.listing.Page;
import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.NeedsNoRight;
import dev.keeper.common.security.SignedIn;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.common.web.IfMatch;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.Needs;
import dev.keeper.inventory.vehicle.record.VehicleResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/vehicles/{id}")
@Tag(name = "Vehicle prices", description = "Prices, floor prices, and requests for prices below the floor")
class PriceController {

    private final Pricing pricing;

    PriceController(Pricing pricing) {
        this.pricing = pricing;
    }

    @Needs(InventoryRight.CHANGE_VEHICLE_PRICES)
    @PutMapping("/price")
    @Operation(
            operationId = "changeVehiclePrice",
            summary = "Price a vehicle",
            description = "A car without a price becomes for sale.")
    @Fails(status = 409, code = "PRICE_BELOW_FLOOR", when = "the caller may not go below the floor price")
    @Fails(status = 409, code = "VEHICLE_NOT_FOR_SALE", when = "it is sold")
    ResponseEntity<VehicleResponse> changePrice(
            @PathVariable UUID id,
            @IfMatch ExpectedVersion expected,
            @Valid @RequestBody ChangePriceRequest request,
            @SignedIn Caller caller) {
        return pricing.changePrice(id, request, expected, caller).asAnswer();
    }

    @Needs(InventoryRight.PRICE_VEHICLES_BELOW_FLOOR)
    @PutMapping("/floor-price")
    @Operation(operationId = "changeVehicleFloorPrice", summary = "Change the floor price of a vehicle")
    ResponseEntity<VehicleResponse> changeFloorPrice(
            @PathVariable UUID id,
            @IfMatch ExpectedVersion expected,
            @Valid @RequestBody ChangeFloorPriceRequest request,
            @SignedIn Caller caller) {
        return pricing.changeFloorPrice(id, request, expected, caller).asAnswer();
    }

    @NeedsNoRight
    @GetMapping("/price-changes")
    @Operation(
            operationId = "findVehiclePriceChanges",
            summary = "Show a vehicle's price history",
            description =
                    "Newest first: the old and the new price, why, who, and who approved a price below the floor.")
    Page<PriceChange> priceChanges(@PathVariable UUID id, PageRequest page) {
        return Page.of(pricing.changes(id, page.limit(), page.cursor()), Function.identity());
    }
}
