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
import java.util.Collections;
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

/** The vehicles of a unit of work. An event is published for each vehicle whose visible data differ at the end. */
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
    private final Set<Lot> changedLots = new LinkedHashSet<>();
    private @Nullable Map<UUID, Money> costs;

    LockedVehicles(VehicleRepository repository, ExtraCosts extraCosts, InventorySettings settings, Clock clock) {
        this.repository = repository;
        this.extraCosts = extraCosts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Registers the vehicle in stock with a VIN to lock, if there is one. */
    public void need(String vin) {
        vins.add(vin);
    }

    /** Registers a vehicle to lock, even if it has left the stock or was deleted. */
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
     * Returns a registered vehicle.
     *
     * @throws NotFound if it does not exist or was deleted
     */
    public Vehicle get(UUID id) {
        var vehicle = getEvenIfDeleted(id);
        if (vehicle.isDeleted()) {
            throw new NotFound("vehicle", id);
        }
        return vehicle;
    }

    /**
     * Returns a registered vehicle, even if it was deleted because it was entered by mistake.
     *
     * @throws NotFound if it never existed
     */
    public Vehicle getEvenIfDeleted(UUID id) {
        var vehicle = vehicles.get(id);
        if (vehicle == null) {
            throw new NotFound("vehicle", id);
        }
        return vehicle;
    }

    /** Returns the vehicle in stock with a registered VIN, or null. */
    public @Nullable Vehicle inStock(String vin) {
        return inStock.get(vin);
    }

    /** Returns the ids of all locked vehicles. */
    public Collection<UUID> ids() {
        return Set.copyOf(vehicles.keySet());
    }

    /** Returns the extra costs of a vehicle besides its purchase, or null if there are none. */
    public @Nullable Money extraCostsOf(Vehicle vehicle) {
        if (costs == null) {
            costs = extraCosts.extraOf(vehicles.keySet());
        }
        return costs.get(vehicle.id());
    }

    /** Records the movement that a verb of a vehicle returned. */
    public void moved(Vehicle vehicle, NewMovement movement, Cause cause, UnitOfWork work) {
        moved.add(vehicle.id());
        work.record(movement, cause);
    }

    /** Adds vehicles whose numbers were checked to be free. */
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

    /** Returns the lots whose number of cars for sale may have changed; complete only after {@link #store}. */
    public Set<Lot> changedLots() {
        return Collections.unmodifiableSet(changedLots);
    }

    @Override
    public void store(UnitOfWork work) {
        if (vehicles.isEmpty()) {
            return;
        }
        repository.flush();
        var at = clock.instant();
        var changed = vehicles.values().stream().filter(this::isChanged).toList();
        for (var vehicle : changed) {
            var former = before.get(vehicle.id());
            var shown = VehicleStatusChanged.of(vehicle, former == null ? null : former.status(), at);
            work.publish(shown);
            changedLots.add(shown.lot());
            if (former != null) {
                changedLots.add(former.lot());
            }
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
