package dev.keeper.inventory.vehicle.price.request;

import dev.keeper.common.listing.Conditions;
import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Keyset;
import dev.keeper.common.listing.PagedQuery;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Caller;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.InventorySettings;
import dev.keeper.inventory.command.CommandExecutor;
import dev.keeper.inventory.vehicle.Vehicle;
import dev.keeper.inventory.vehicle.VehicleCommand;
import dev.keeper.inventory.vehicle.Vehicles;
import dev.keeper.inventory.vehicle.price.ChangePriceRequest;
import dev.keeper.inventory.vehicle.price.Employee;
import dev.keeper.inventory.vehicle.price.PriceHistory;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests for prices below the floor. Employees who may change prices make them; those who may go below the floor
 * decide.
 */
@Service
@Transactional
class PriceRequests {

    private static final PagedQuery<PriceRequestResponse> NEWEST_FIRST = PagedQuery.of(
            """
            SELECT id, vehicle_id, list_price, currency, reason, status, asked_at, asked_by_name, decided_at,
                decided_by_name, decision_reason
            FROM price_requests
            """,
            Keyset.<PriceRequestResponse>descending().uuid("id", PriceRequestResponse::id),
            PriceRequestResponse::from);

    private final PriceRequestRepository requests;
    private final JdbcClient jdbc;
    private final CommandExecutor executor;
    private final Vehicles vehicles;
    private final PriceHistory history;
    private final InventorySettings settings;
    private final Clock clock;

    PriceRequests(
            PriceRequestRepository requests,
            JdbcClient jdbc,
            CommandExecutor executor,
            Vehicles vehicles,
            PriceHistory history,
            InventorySettings settings,
            Clock clock) {
        this.requests = requests;
        this.jdbc = jdbc;
        this.executor = executor;
        this.vehicles = vehicles;
        this.history = history;
        this.settings = settings;
        this.clock = clock;
    }

    PriceRequestResponse ask(UUID vehicleId, ChangePriceRequest request, Caller caller) {
        return executor.execute(new VehicleCommand<>(vehicleId, (vehicle, movements) -> {
            InventoryRight.CHANGE_VEHICLE_PRICES.require(caller, vehicle.branchCode());
            settings.requireCurrency("listPrice", request.listPrice());
            vehicle.requirePriceable();
            var asked = requests.save(
                    new PriceRequest(vehicleId, request.listPrice(), request.reason(), caller, clock.instant()));
            requests.flush();
            return PriceRequestResponse.from(asked);
        }));
    }

    PriceRequestResponse approve(UUID vehicleId, UUID requestId, @Nullable String reason, Caller caller) {
        return decide(vehicleId, requestId, caller, (vehicle, request) -> {
            request.approve(reason, caller, clock.instant());
            var oldPrice = vehicle.listPrice();
            vehicle.changePrice(request.listPrice());
            history.record(
                    vehicleId, oldPrice, request.listPrice(), request.reason(), request.askedBy(), Employee.of(caller));
        });
    }

    PriceRequestResponse reject(UUID vehicleId, UUID requestId, String reason, Caller caller) {
        return decide(
                vehicleId, requestId, caller, (vehicle, request) -> request.reject(reason, caller, clock.instant()));
    }

    @Transactional(readOnly = true)
    Slice<PriceRequestResponse> of(UUID vehicleId, int limit, @Nullable Cursor cursor, Caller caller) {
        requireReader(vehicleId, caller);
        var conditions = new Conditions().when(vehicleId, "vehicle_id = :vehicle", "vehicle");
        return NEWEST_FIRST.read(jdbc, conditions, limit, cursor);
    }

    @Transactional(readOnly = true)
    PriceRequestResponse get(UUID vehicleId, UUID requestId, Caller caller) {
        return PriceRequestResponse.from(find(requireReader(vehicleId, caller), requestId));
    }

    /**
     * Returns the car if the caller may see its costs. A request reveals a price below the floor, so other callers may
     * not read it.
     */
    private Vehicle requireReader(UUID vehicleId, Caller caller) {
        var vehicle = vehicles.get(vehicleId);
        InventoryRight.SEE_VEHICLE_COSTS.require(caller, vehicle.branchCode());
        return vehicle;
    }

    /** Decides a request. The lock on the car serialises decisions. */
    private PriceRequestResponse decide(
            UUID vehicleId, UUID requestId, Caller caller, BiConsumer<Vehicle, PriceRequest> decision) {
        return executor.execute(new VehicleCommand<>(vehicleId, (vehicle, movements) -> {
            InventoryRight.PRICE_VEHICLES_BELOW_FLOOR.require(caller, vehicle.branchCode());
            var request = find(vehicle, requestId);
            decision.accept(vehicle, request);
            requests.flush();
            return PriceRequestResponse.from(request);
        }));
    }

    private PriceRequest find(Vehicle vehicle, UUID requestId) {
        return requests.findByIdAndVehicleId(requestId, vehicle.id())
                .orElseThrow(() -> new NotFound("price request", requestId));
    }
}
