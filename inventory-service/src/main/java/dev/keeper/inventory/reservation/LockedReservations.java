package dev.keeper.inventory.reservation;

import dev.keeper.inventory.command.Rows;
import dev.keeper.inventory.command.UnitOfWork;
import dev.keeper.inventory.reservation.ReservationTable.Claimed;
import dev.keeper.inventory.reservation.refusal.Availabilities;
import dev.keeper.inventory.reservation.terms.HoldNumbers;
import dev.keeper.inventory.stock.LevelKey;
import dev.keeper.inventory.stock.LockedLevels;
import dev.keeper.inventory.vehicle.LockedVehicles;
import dev.keeper.inventory.vehicle.Vehicle;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The reservations of a unit of work, and the customers on the waiting lists of its cars.
 *
 * <p>Locking a reservation also locks its cars and levels. Its lines never change, so they are read before the lock is
 * taken.
 */
public final class LockedReservations implements Rows {

    private final ReservationTable table;
    private final WaitingCustomers waitingCustomers;
    private final HoldNumbers holdNumbers;
    private final Availabilities availabilities;
    private final Duration waitingPriority;

    private final Set<UUID> ids = new HashSet<>();
    private final Set<UUID> orderIds = new HashSet<>();
    private Map<UUID, Claimed> claimed = Map.of();

    private final Map<UUID, Reservation> reservations = new HashMap<>();
    private final Map<UUID, Reservation> byOrder = new HashMap<>();
    private @Nullable Map<UUID, Queue<WaitingCustomers.Entry>> waiting;

    private final Map<UUID, Reservation> opened = new LinkedHashMap<>();
    private final Set<Reservation> changed = new LinkedHashSet<>();
    private final Map<UUID, UUID> offers = new LinkedHashMap<>();

    LockedReservations(
            ReservationTable table,
            WaitingCustomers waitingCustomers,
            HoldNumbers holdNumbers,
            Availabilities availabilities,
            Duration waitingPriority) {
        this.table = table;
        this.waitingCustomers = waitingCustomers;
        this.holdNumbers = holdNumbers;
        this.availabilities = availabilities;
        this.waitingPriority = waitingPriority;
    }

    /** Registers a reservation to lock, with its cars and levels. */
    public void need(UUID id) {
        ids.add(id);
    }

    /** Registers the reservation of an order to lock, with its cars and levels. */
    public void needOf(UUID orderId) {
        orderIds.add(orderId);
    }

    @Override
    public void find(UnitOfWork work) {
        if (ids.isEmpty() && orderIds.isEmpty()) {
            return;
        }
        claimed = table.findClaimed(ids, orderIds);
        claimed.values()
                .forEach(stock -> stock.lines().forEach(line -> {
                    if (line.vehicleId() != null) {
                        work.rows(LockedVehicles.class).need(line.vehicleId());
                    } else if (line.productId() != null) {
                        work.rows(LockedLevels.class).need(new LevelKey(stock.branch(), line.productId()));
                    }
                }));
    }

    @Override
    public void lock() {
        if (!claimed.isEmpty()) {
            table.lock(claimed).forEach(this::remember);
        }
    }

    /** Returns a registered reservation, or null. */
    @Nullable
    Reservation find(UUID id) {
        return reservations.get(id);
    }

    /** Returns the reservation of an order, or the mark that the order has ended, or null. */
    @Nullable
    Reservation findOf(UUID orderId) {
        return byOrder.get(orderId);
    }

    /** Returns the number for a new hold. */
    String nextHoldNumber() {
        return holdNumbers.next();
    }

    /** Returns how long a car is held for a customer from the waiting list. */
    Duration waitingPriority() {
        return waitingPriority;
    }

    /** Returns the stock of other branches for refused lines. */
    Availabilities availabilities() {
        return availabilities;
    }

    /** Removes and returns the customer who has waited longest for a car. */
    Optional<WaitingCustomers.Entry> nextFor(Vehicle vehicle, UnitOfWork work) {
        if (waiting == null) {
            waiting = waitingCustomers.of(work.rows(LockedVehicles.class).ids());
        }
        var line = waiting.get(vehicle.id());
        return line == null ? Optional.empty() : Optional.ofNullable(line.poll());
    }

    void opened(Reservation reservation) {
        remember(reservation);
        opened.put(reservation.id(), reservation);
    }

    void changed(Reservation reservation) {
        if (!opened.containsKey(reservation.id())) {
            changed.add(reservation);
        }
    }

    void offered(UUID waitingEntry, Reservation hold) {
        offers.put(waitingEntry, hold.id());
    }

    @Override
    public void store(UnitOfWork work) {
        if (!opened.isEmpty()) {
            table.insert(opened.values());
        }
        if (!changed.isEmpty()) {
            table.update(changed);
        }
        waitingCustomers.offered(offers);
        // Must run before the events are published, because they carry the refusals.
        availabilities.fill();
    }

    private void remember(Reservation reservation) {
        reservations.put(reservation.id(), reservation);
        if (reservation.orderId() != null) {
            byOrder.put(reservation.orderId(), reservation);
        }
    }
}
