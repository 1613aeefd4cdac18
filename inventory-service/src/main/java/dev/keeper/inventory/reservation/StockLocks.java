package dev.keeper.inventory.reservation;

import dev.keeper.common.messaging.Outbox;
import dev.keeper.common.money.Money;
import dev.keeper.inventory.InventorySettings;
import dev.keeper.inventory.part.Catalogue;
import dev.keeper.inventory.part.KnownProduct;
import dev.keeper.inventory.reservation.ReservationTable.Claimed;
import dev.keeper.inventory.stock.LevelKey;
import dev.keeper.inventory.stock.StockLevels;
import dev.keeper.inventory.vehicle.ExtraCosts;
import dev.keeper.inventory.vehicle.Vehicle;
import dev.keeper.inventory.vehicle.VehicleChanges;
import dev.keeper.inventory.vehicle.Vehicles;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Locks the stock of a group of commands and stores what they changed.
 *
 * <p>Always in the same order, so that nobody deadlocks: vehicles, levels, reservations, and each of them by id. The lines
 * of a reservation never change, so they are read before its lock is taken.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class StockLocks {

    private final Vehicles vehicles;
    private final VehicleChanges vehicleChanges;
    private final ExtraCosts extraCosts;
    private final StockLevels levels;
    private final Catalogue catalogue;
    private final ReservationTable reservations;
    private final WaitingCustomers waitingCustomers;
    private final Availabilities availabilities;
    private final HoldNumbers holdNumbers;
    private final InventorySettings settings;
    private final Outbox outbox;

    StockLocks(
            Vehicles vehicles,
            VehicleChanges vehicleChanges,
            ExtraCosts extraCosts,
            StockLevels levels,
            Catalogue catalogue,
            ReservationTable reservations,
            WaitingCustomers waitingCustomers,
            Availabilities availabilities,
            HoldNumbers holdNumbers,
            InventorySettings settings,
            Outbox outbox) {
        this.vehicles = vehicles;
        this.vehicleChanges = vehicleChanges;
        this.extraCosts = extraCosts;
        this.levels = levels;
        this.catalogue = catalogue;
        this.reservations = reservations;
        this.waitingCustomers = waitingCustomers;
        this.availabilities = availabilities;
        this.holdNumbers = holdNumbers;
        this.settings = settings;
        this.outbox = outbox;
    }

    /** The holds whose time is over and that nobody has ended yet, the most overdue first. */
    public List<UUID> findDueHolds(Instant now, int limit) {
        return reservations.findDue(now, limit);
    }

    /** The claims on locked stock. */
    public Claims claimsOn(LockedStock stock) {
        return new Claims(stock, holdNumbers::next, settings.hold().waitingPriority());
    }

    /** Locks everything that is wanted. */
    public LockedStock lock(Wants wants) {
        var claimed = wants.reservations().isEmpty() && wants.orders().isEmpty()
                ? Map.<UUID, Claimed>of()
                : reservations.findClaimed(wants.reservations(), wants.orders());
        var products = wants.skus().isEmpty() ? Map.<String, KnownProduct>of() : catalogue.bySku(wants.skus());
        var lockedVehicles = vehicles.lock(wants.vins(), vehicleIds(claimed.values()));
        var lockedLevels = levels.lock(levelKeys(wants, products, claimed.values()), products.values());
        var lockedReservations = claimed.isEmpty() ? List.<Reservation>of() : reservations.lock(claimed);
        return new LockedStock(
                lockedVehicles,
                extraCostsOf(lockedVehicles),
                products,
                lockedLevels,
                lockedReservations,
                waitingFor(lockedVehicles));
    }

    /** Stores what was changed, with ledger, events and notices, and fills in where else is what was refused. */
    public void store(LockedStock stock) {
        var changes = stock.changes();
        vehicleChanges.changed(changes.vehicles(), changes.vehicleEntries());
        levels.changed(changes.levels(), changes.levelEntries());
        if (!changes.opened().isEmpty()) {
            reservations.insert(changes.opened());
        }
        if (!changes.reservations().isEmpty()) {
            reservations.update(changes.reservations());
        }
        waitingCustomers.offered(changes.offers());
        // Before the events, which carry what was refused.
        availabilities.fillIn(stock.elsewhere());
        outbox.publishAll(changes.events());
    }

    private Map<UUID, Money> extraCostsOf(Collection<Vehicle> lockedVehicles) {
        return lockedVehicles.isEmpty()
                ? Map.of()
                : extraCosts.extraOf(lockedVehicles.stream().map(Vehicle::id).toList());
    }

    private Map<UUID, WaitingLine> waitingFor(Collection<Vehicle> lockedVehicles) {
        return lockedVehicles.isEmpty()
                ? Map.of()
                : waitingCustomers.of(lockedVehicles.stream().map(Vehicle::id).toList());
    }

    private static Set<UUID> vehicleIds(Collection<Claimed> claimed) {
        return claimed.stream()
                .flatMap(stock -> stock.lines().stream())
                .map(ReservationLine::vehicleId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Set<LevelKey> levelKeys(
            Wants wants, Map<String, KnownProduct> products, Collection<Claimed> claimed) {
        var keys = new HashSet<LevelKey>();
        products.forEach((sku, product) ->
                wants.branchesOf(sku).forEach(branch -> keys.add(new LevelKey(branch, product.id()))));
        for (var stock : claimed) {
            for (var line : stock.lines()) {
                if (line.productId() != null) {
                    keys.add(new LevelKey(stock.branch(), line.productId()));
                }
            }
        }
        return keys;
    }
}
