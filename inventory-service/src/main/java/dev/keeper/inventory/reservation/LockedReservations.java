package dev.keeper.inventory.reservation;

import dev.keeper.inventory.command.Rows;
import dev.keeper.inventory.command.UnitOfWork;
import dev.keeper.inventory.reservation.ReservationTable.Claimed;
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
 * The reservations of a unit of work, and the customers who wait for its cars.
 *
 * <p>With a reservation everything is locked that it claims. Its lines never change, so they are read before its lock is
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

    /** Needs a reservation with everything that it claims. */
    public void need(UUID id) {
        ids.add(id);
    }

    /** Needs the reservation of an order, if it has one, with everything that it claims. */
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

    /** A reservation that was needed, if there is one. */
    @Nullable
    Reservation find(UUID id) {
        return reservations.get(id);
    }

    /** The reservation of an order, or the mark that the order has ended, if there is one. */
    @Nullable
    Reservation findOf(UUID orderId) {
        return byOrder.get(orderId);
    }

    /** A number for a new hold. */
    String nextHoldNumber() {
        return holdNumbers.next();
    }

    /** How long a car is kept for a customer who waited for it. */
    Duration waitingPriority() {
        return waitingPriority;
    }

    /** Where else the things are that cannot be had here. */
    Availabilities availabilities() {
        return availabilities;
    }

    /** The customer who waits longest for a car, taken off the line. */
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
        // Before the events leave, which carry what was refused.
        availabilities.fill();
    }

    private void remember(Reservation reservation) {
        reservations.put(reservation.id(), reservation);
        if (reservation.orderId() != null) {
            byOrder.put(reservation.orderId(), reservation);
        }
    }
}
