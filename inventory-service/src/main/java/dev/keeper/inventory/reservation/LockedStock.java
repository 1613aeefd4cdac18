package dev.keeper.inventory.reservation;

import dev.keeper.common.messaging.Event;
import dev.keeper.common.money.Money;
import dev.keeper.inventory.ledger.Cause;
import dev.keeper.inventory.ledger.Entry;
import dev.keeper.inventory.ledger.NewMovement;
import dev.keeper.inventory.part.KnownProduct;
import dev.keeper.inventory.stock.LevelKey;
import dev.keeper.inventory.stock.StockLevel;
import dev.keeper.inventory.vehicle.Vehicle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The stock that a group of commands is about, locked until their transaction ends.
 *
 * <p>Each command sees what the ones before it did. What they changed is kept here and stored together at the end.
 */
public final class LockedStock {

    private final Map<String, Vehicle> vehiclesByVin;
    private final Map<UUID, Vehicle> vehicles;
    private final Map<UUID, Money> extraCosts;
    private final Map<String, KnownProduct> products;
    private final Map<LevelKey, StockLevel> levels;
    private final Map<UUID, Reservation> reservations = new HashMap<>();
    private final Map<UUID, Reservation> reservationsByOrder = new HashMap<>();
    private final Map<UUID, WaitingLine> waiting;
    private final Changes changes = new Changes();
    private final Elsewhere elsewhere = new Elsewhere();

    LockedStock(
            Collection<Vehicle> vehicles,
            Map<UUID, Money> extraCosts,
            Map<String, KnownProduct> products,
            Map<LevelKey, StockLevel> levels,
            Collection<Reservation> reservations,
            Map<UUID, WaitingLine> waiting) {
        this.vehicles = vehicles.stream().collect(Collectors.toMap(Vehicle::id, Function.identity()));
        this.vehiclesByVin = vehicles.stream()
                .filter(Vehicle::isInStock)
                .collect(Collectors.toMap(Vehicle::vin, Function.identity()));
        this.extraCosts = extraCosts;
        this.products = products;
        this.levels = levels;
        this.waiting = waiting;
        reservations.forEach(this::remember);
    }

    @Nullable
    Vehicle vehicle(String vin) {
        return vehiclesByVin.get(vin);
    }

    /** What the group spent on a car, with everything that was done to it. */
    @Nullable
    Money costOf(Vehicle vehicle) {
        return vehicle.totalCost(extraCosts.get(vehicle.id()));
    }

    /** What was done to a car cost so much besides its purchase. */
    @Nullable
    Money extraCostsOf(Vehicle vehicle) {
        return extraCosts.get(vehicle.id());
    }

    @Nullable
    KnownProduct product(@Nullable String sku) {
        return sku == null ? null : products.get(sku);
    }

    @Nullable
    StockLevel level(String branch, KnownProduct product) {
        return levels.get(new LevelKey(branch, product.id()));
    }

    /** The car of a line of a reservation. */
    public Vehicle vehicleOf(ReservationLine line) {
        return Objects.requireNonNull(vehicles.get(line.vehicleId()));
    }

    /** The level of a line of a reservation at its branch. */
    public StockLevel levelOf(String branch, ReservationLine line) {
        return Objects.requireNonNull(levels.get(new LevelKey(branch, Objects.requireNonNull(line.productId()))));
    }

    /** A reservation that was wanted, if there is one. */
    public @Nullable Reservation reservation(UUID id) {
        return reservations.get(id);
    }

    /** The reservation of an order, or the mark that the order has ended, if there is one. */
    public @Nullable Reservation reservationOf(UUID orderId) {
        return reservationsByOrder.get(orderId);
    }

    /** Whoever waits longest for a car, taken off the line. */
    Optional<WaitingLine.Entry> nextFor(Vehicle vehicle) {
        var line = waiting.get(vehicle.id());
        return line == null ? Optional.empty() : line.next();
    }

    void moved(Vehicle vehicle, NewMovement movement, Cause cause) {
        changes.vehicles.add(vehicle);
        changes.vehicleEntries.add(movement.because(cause));
    }

    void moved(StockLevel level, NewMovement movement, Cause cause) {
        changes.levels.add(level);
        changes.levelEntries.add(movement.because(cause));
    }

    /** A car that did not move, but whose record changed. */
    void touched(Vehicle vehicle) {
        changes.vehicles.add(vehicle);
    }

    void opened(Reservation reservation) {
        remember(reservation);
        changes.opened.put(reservation.id(), reservation);
    }

    void changed(Reservation reservation) {
        if (!changes.opened.containsKey(reservation.id())) {
            changes.reservations.add(reservation);
        }
    }

    void offered(UUID waitingEntry, Reservation hold) {
        changes.offers.put(waitingEntry, hold.id());
    }

    /** Publishes an event together with the changes. */
    public void publish(Event event) {
        changes.events.add(event);
    }

    Changes changes() {
        return changes;
    }

    /** Where else the things are that could not be had here. */
    Elsewhere elsewhere() {
        return elsewhere;
    }

    private void remember(Reservation reservation) {
        reservations.put(reservation.id(), reservation);
        if (reservation.orderId() != null) {
            reservationsByOrder.put(reservation.orderId(), reservation);
        }
    }

    /** What a group of commands has changed. */
    static final class Changes {

        private final Set<Vehicle> vehicles = new LinkedHashSet<>();
        private final Set<StockLevel> levels = new LinkedHashSet<>();
        private final List<Entry> vehicleEntries = new ArrayList<>();
        private final List<Entry> levelEntries = new ArrayList<>();
        private final Map<UUID, Reservation> opened = new LinkedHashMap<>();
        private final Set<Reservation> reservations = new LinkedHashSet<>();
        private final Map<UUID, UUID> offers = new LinkedHashMap<>();
        private final List<Event> events = new ArrayList<>();

        Set<Vehicle> vehicles() {
            return vehicles;
        }

        Set<StockLevel> levels() {
            return levels;
        }

        List<Entry> vehicleEntries() {
            return vehicleEntries;
        }

        List<Entry> levelEntries() {
            return levelEntries;
        }

        Collection<Reservation> opened() {
            return opened.values();
        }

        Collection<Reservation> reservations() {
            return reservations;
        }

        Map<UUID, UUID> offers() {
            return offers;
        }

        List<Event> events() {
            return events;
        }
    }
}
