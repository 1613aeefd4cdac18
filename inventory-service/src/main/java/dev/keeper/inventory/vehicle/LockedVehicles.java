package dev.keeper.inventory.vehicle;

import dev.keeper.common.money.Money;
import dev.keeper.common.problem.NotFound;
import dev.keeper.inventory.InventorySettings;
import dev.keeper.inventory.command.Rows;
import dev.keeper.inventory.command.UnitOfWork;
import dev.keeper.inventory.ledger.Cause;
import dev.keeper.inventory.ledger.NewMovement;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The vehicles of a unit of work. What others are shown of a vehicle is told whenever it is different at the end. */
public final class LockedVehicles implements Rows {

    private final VehicleRepository repository;
    private final ExtraCosts extraCosts;
    private final InventorySettings settings;
    private final Clock clock;

    private final Set<String> vins = new HashSet<>();
    private final Set<UUID> ids = new HashSet<>();

    private final Map<UUID, Vehicle> vehicles = new LinkedHashMap<>();
    private final Map<String, Vehicle> inStock = new HashMap<>();
    private final Map<UUID, VehicleStatusChanged> before = new HashMap<>();
    private final Set<UUID> moved = new LinkedHashSet<>();
    private @Nullable Map<UUID, Money> costs;

    LockedVehicles(VehicleRepository repository, ExtraCosts extraCosts, InventorySettings settings, Clock clock) {
        this.repository = repository;
        this.extraCosts = extraCosts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Needs the vehicle that is in stock under a VIN, if there is one. */
    public void need(String vin) {
        vins.add(vin);
    }

    /** Needs a vehicle, also one that is gone or was deleted. */
    public void need(UUID id) {
        ids.add(id);
    }

    @Override
    public void lock() {
        if (vins.isEmpty() && ids.isEmpty()) {
            return;
        }
        for (var vehicle : repository.lockAll(vins, ids)) {
            vehicles.put(vehicle.id(), vehicle);
            before.put(vehicle.id(), VehicleStatusChanged.of(vehicle, null, Instant.EPOCH));
            if (vehicle.isInStock()) {
                inStock.put(vehicle.vin(), vehicle);
            }
        }
    }

    /**
     * A vehicle that was needed.
     *
     * @throws NotFound if there is none, or no more
     */
    public Vehicle get(UUID id) {
        var vehicle = getEvenIfDeleted(id);
        if (vehicle.isDeleted()) {
            throw new NotFound("vehicle", id);
        }
        return vehicle;
    }

    /**
     * A vehicle that was needed, also one that was entered by mistake and deleted.
     *
     * @throws NotFound if there never was one
     */
    public Vehicle getEvenIfDeleted(UUID id) {
        var vehicle = vehicles.get(id);
        if (vehicle == null) {
            throw new NotFound("vehicle", id);
        }
        return vehicle;
    }

    /** The vehicle in stock under a VIN, if it was needed and there is one. */
    public @Nullable Vehicle inStock(String vin) {
        return inStock.get(vin);
    }

    /** The ids of all vehicles that are locked. */
    public Collection<UUID> ids() {
        return Set.copyOf(vehicles.keySet());
    }

    /** What was done to a vehicle cost so much besides its purchase, if anything was. */
    public @Nullable Money extraCostsOf(Vehicle vehicle) {
        if (costs == null) {
            costs = extraCosts.extraOf(vehicles.keySet());
        }
        return costs.get(vehicle.id());
    }

    /** Writes down what a verb of a vehicle has returned. */
    public void moved(Vehicle vehicle, NewMovement movement, Cause cause, UnitOfWork work) {
        moved.add(vehicle.id());
        work.record(movement, cause);
    }

    /** Adds vehicles that were checked to be new. */
    List<Vehicle> add(List<VehicleDetails> details, Cause cause, UnitOfWork work) {
        details.forEach(this::requireGroupCurrency);
        var numbers = freshNumbers(details);
        var added = repository.saveAll(details.stream()
                .map(detail -> new Vehicle(numberOf(detail, numbers), detail, settings.currency(), work.now()))
                .toList());
        for (var vehicle : added) {
            vehicles.put(vehicle.id(), vehicle);
            moved(vehicle, vehicle.entry(), cause, work);
        }
        return added;
    }

    @Override
    public void store(UnitOfWork work) {
        if (vehicles.isEmpty()) {
            return;
        }
        repository.flush();
        var at = clock.instant();
        var changed = vehicles.values().stream().filter(this::isChanged).toList();
        var lots = new LinkedHashSet<Lot>();
        for (var vehicle : changed) {
            var former = before.get(vehicle.id());
            var shown = VehicleStatusChanged.of(vehicle, former == null ? null : former.status(), at);
            work.publish(shown);
            lots.add(shown.lot());
            if (former != null) {
                lots.add(former.lot());
            }
        }
        if (!lots.isEmpty()) {
            work.notify(new VehiclesMoved(lots));
        }
    }

    private boolean isChanged(Vehicle vehicle) {
        var former = before.get(vehicle.id());
        var shown = VehicleStatusChanged.of(vehicle, null, Instant.EPOCH);
        boolean hasMoved = moved.contains(vehicle.id());
        if (!hasMoved && former != null && !shown.isAtSamePlaceAs(former)) {
            throw new IllegalStateException("Vehicle %s was moved without a movement".formatted(vehicle.vin()));
        }
        return hasMoved || !shown.equals(former);
    }

    private void requireGroupCurrency(VehicleDetails details) {
        settings.requireCurrency("listPrice", details.listPrice());
        settings.requireCurrency("floorPrice", details.floorPrice());
        settings.requireCurrency("msrp", details.msrp());
        settings.requireCurrency("purchaseCost", details.purchaseCost());
    }

    private Iterator<Long> freshNumbers(List<VehicleDetails> details) {
        int missing = (int)
                details.stream().filter(detail -> detail.stockNumber() == null).count();
        return (missing == 0 ? List.<Long>of() : repository.nextStockNumbers(missing)).iterator();
    }

    private static String numberOf(VehicleDetails details, Iterator<Long> fresh) {
        var given = details.stockNumber();
        return given == null ? "K" + Objects.requireNonNull(fresh.next()) : given;
    }
}
