package dev.keeper.inventory.vehicle;

import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Actor;
import dev.keeper.common.web.EntityTag;
import dev.keeper.inventory.InventoryPermissions;
import dev.keeper.inventory.branch.Branches;
import dev.keeper.inventory.ledger.Cause;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The cars of all branches, one by one. */
@Service
@Transactional
public class Vehicles {

    private final VehicleRepository vehicles;
    private final NewVehicles newVehicles;
    private final Branches branches;
    private final PriceHistory priceHistory;

    Vehicles(VehicleRepository vehicles, NewVehicles newVehicles, Branches branches, PriceHistory priceHistory) {
        this.vehicles = vehicles;
        this.newVehicles = newVehicles;
        this.branches = branches;
        this.priceHistory = priceHistory;
    }

    Vehicle add(CreateVehicleRequest request, Actor actor) {
        InventoryPermissions.CREATE_VEHICLES.require(actor, request.branch());
        branches.requireKnown(request.branch());
        var details = request.toDetails();
        details.vin().requireAcceptable(Boolean.TRUE.equals(request.acceptVinWarning()));
        requireNew(details);
        var vehicle =
                newVehicles.add(List.of(details), Cause.by(actor, null, null)).getFirst();
        vehicles.flush();
        return vehicle;
    }

    private void requireNew(VehicleDetails details) {
        var vin = details.vin().value();
        var stockNumber = details.stockNumber();
        var taken = newVehicles.findTaken(List.of(vin), stockNumber == null ? List.of() : List.of(stockNumber));
        var branch = taken.branchesByVin().get(vin);
        if (branch != null) {
            throw new VinInStock(vin, branch);
        }
        if (stockNumber != null && taken.stockNumbers().contains(stockNumber)) {
            throw new StockNumberTaken(stockNumber);
        }
    }

    @Transactional(readOnly = true)
    Vehicle get(UUID id) {
        return vehicles.findById(id).orElseThrow(() -> new NotFound("vehicle", id));
    }

    Vehicle changePrice(UUID id, ChangePriceRequest request, @Nullable String ifMatch, Actor actor) {
        var vehicle = get(id);
        InventoryPermissions.CHANGE_VEHICLE_PRICES.require(actor, vehicle.branchCode());
        EntityTag.requireMatch(ifMatch, vehicle.version());
        var oldPrice = vehicle.listPrice();
        vehicle.changePrice(request.listPrice());
        priceHistory.record(id, oldPrice, request, actor);
        vehicles.flush();
        return vehicle;
    }

    @Transactional(readOnly = true)
    List<PriceChange> priceChanges(UUID id) {
        return priceHistory.of(get(id).id());
    }

    /** The cars in stock with these VINs and the cars with these ids, locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Vehicle> lock(Collection<String> vinsInStock, Collection<UUID> ids) {
        return vinsInStock.isEmpty() && ids.isEmpty() ? List.of() : vehicles.lockAll(vinsInStock, ids);
    }
}
