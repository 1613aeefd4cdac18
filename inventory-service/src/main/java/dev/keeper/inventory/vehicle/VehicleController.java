package dev.keeper.inventory.vehicle;

import dev.keeper.common.security.Actor;
import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.EntityTag;
import dev.keeper.common.web.Page;
import dev.keeper.common.web.PageLimit;
import dev.keeper.inventory.vin.VinDecoder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/vehicles")
@Tag(name = "Vehicles")
class VehicleController {

    private final Vehicles vehicles;
    private final VehicleSearch search;
    private final VinDecoder decoder;

    VehicleController(Vehicles vehicles, VehicleSearch search, VinDecoder decoder) {
        this.vehicles = vehicles;
        this.search = search;
        this.decoder = decoder;
    }

    @GetMapping
    @Operation(
            summary = "Find vehicles",
            description = "In all branches or one; cars without a price come last when sorted by price.")
    Page<VehicleSummary> find(
            @ParameterObject @Valid VehicleFilter filter,
            @Parameter(description = "newest, price, -price, year or -year") @RequestParam(defaultValue = "newest")
                    String sort,
            @RequestParam(defaultValue = PageLimit.DEFAULT) @PageLimit int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var found = search.find(filter, VehicleSort.parse(sort), limit, Cursor.parse(cursor));
        return Page.of(found, Function.identity());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show a vehicle", description = "With its decoded VIN and the order that has it.")
    ResponseEntity<VehicleResponse> get(
            @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
        var vehicle = vehicles.get(id);
        return ResponseEntity.ok().eTag(EntityTag.of(vehicle.version())).body(respond(vehicle, actor));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add a vehicle",
            description =
                    "For managers and assistants of the branch. 422 INVALID_VIN, or VIN_NEEDS_ACCEPTANCE for a VIN "
                            + "without check digit where none is demanded; 409 VIN_IN_STOCK or STOCK_NUMBER_TAKEN.")
    ResponseEntity<VehicleResponse> add(
            @Valid @RequestBody CreateVehicleRequest request,
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
        var vehicle = vehicles.add(request, actor);
        return ResponseEntity.created(URI.create("/api/v1/vehicles/" + vehicle.id()))
                .eTag(EntityTag.of(vehicle.version()))
                .body(respond(vehicle, actor));
    }

    @PutMapping("/{id}/price")
    @Operation(
            summary = "Price a vehicle",
            description =
                    "A car without a price becomes for sale. Needs If-Match (428); 412 when somebody else was faster.")
    ResponseEntity<VehicleResponse> changePrice(
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ChangePriceRequest request,
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
        var vehicle = vehicles.changePrice(id, request, ifMatch, actor);
        return ResponseEntity.ok().eTag(EntityTag.of(vehicle.version())).body(respond(vehicle, actor));
    }

    @GetMapping("/{id}/price-changes")
    @Operation(summary = "Show a vehicle's price history", description = "Newest first, the latest 200 changes.")
    List<PriceChange> priceChanges(@PathVariable UUID id) {
        return vehicles.priceChanges(id);
    }

    private VehicleResponse respond(Vehicle vehicle, Actor reader) {
        return VehicleResponse.from(vehicle, decoder.decode(vehicle.parsedVin()), reader);
    }
}
