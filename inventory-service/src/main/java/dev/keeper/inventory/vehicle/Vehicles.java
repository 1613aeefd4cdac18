package dev.keeper.inventory.vehicle;

import dev.keeper.common.problem.Invalid;
import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Actor;
import dev.keeper.inventory.InventoryPermissions;
import dev.keeper.inventory.branch.Branches;
import dev.keeper.inventory.ledger.Cause;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The cars of all branches, one by one; deleted ones are none of them. */
@Service
@Transactional
public class Vehicles {

    private final VehicleRepository vehicles;
    private final NewVehicles newVehicles;
    private final UniqueNumbers numbers;
    private final Branches branches;
    private final VehicleViews views;

    Vehicles(
            VehicleRepository vehicles,
            NewVehicles newVehicles,
            UniqueNumbers numbers,
            Branches branches,
            VehicleViews views) {
        this.vehicles = vehicles;
        this.newVehicles = newVehicles;
        this.numbers = numbers;
        this.branches = branches;
        this.views = views;
    }

    VehicleResponse add(CreateVehicleRequest request, Actor actor) {
        InventoryPermissions.CREATE_VEHICLES.require(actor, request.branch());
        branches.requireKnown(request.branch());
        var details = request.toDetails();
        details.vin().requireAcceptable(Boolean.TRUE.equals(request.acceptVinWarning()));
        requireInitial(details.status());
        PriceBelowFloor.refuseUnlessPermitted(details.listPrice(), details.floorPrice(), details.branch(), actor);
        numbers.requireFree(details);
        var vehicle =
                newVehicles.add(List.of(details), Cause.by(actor, null, null)).getFirst();
        return views.of(vehicle, actor);
    }

    private static void requireInitial(VehicleStatus status) {
        if (!status.isInitial()) {
            throw new Invalid("status", "A vehicle is entered as ORDERED, IN_TRANSIT, PREPARATION or AVAILABLE.");
        }
    }

    /** The car as the reader may see it. */
    @Transactional(readOnly = true)
    public VehicleResponse show(UUID id, Actor reader) {
        return views.of(get(id), reader);
    }

    /**
     * The car, to look at.
     *
     * @throws NotFound if there is none, or no more
     */
    @Transactional(readOnly = true)
    public Vehicle get(UUID id) {
        return vehicles.find(id).orElseThrow(() -> new NotFound("vehicle", id));
    }

    /**
     * The car, locked until the transaction ends.
     *
     * @throws NotFound if there is none, or no more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Vehicle lockOne(UUID id) {
        return vehicles.lockAll(List.of(), List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("vehicle", id));
    }

    /** The cars in stock with these VINs and the cars with these ids, locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Vehicle> lock(Collection<String> vinsInStock, Collection<UUID> ids) {
        return vinsInStock.isEmpty() && ids.isEmpty() ? List.of() : vehicles.lockAll(vinsInStock, ids);
    }
}
