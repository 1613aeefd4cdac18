package dev.keeper.inventory.reservation;

import dev.keeper.common.messaging.Outbox;
import dev.keeper.common.money.Money;
import dev.keeper.inventory.ledger.Cause;
import dev.keeper.inventory.ledger.NewMovement;
import dev.keeper.inventory.stock.StockLevel;
import dev.keeper.inventory.stock.StockLevels;
import dev.keeper.inventory.vehicle.Holder;
import dev.keeper.inventory.vehicle.Vehicle;
import dev.keeper.inventory.vehicle.VehicleChanges;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What orders do to the stock: claim all lines or none, give them back, take them out. Safe to repeat, in any order. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Reservations {

    private static final Logger log = LoggerFactory.getLogger(Reservations.class);

    private final ReservationRepository reservations;
    private final StockLocks locks;
    private final Refusals refusals;
    private final StockLevels levels;
    private final VehicleChanges vehicleChanges;
    private final Outbox outbox;
    private final Clock clock;

    Reservations(
            ReservationRepository reservations,
            StockLocks locks,
            Refusals refusals,
            StockLevels levels,
            VehicleChanges vehicleChanges,
            Outbox outbox,
            Clock clock) {
        this.reservations = reservations;
        this.locks = locks;
        this.refusals = refusals;
        this.levels = levels;
        this.vehicleChanges = vehicleChanges;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Claims all lines of the order, or answers why not; an order that has ended already claims nothing. */
    void reserve(OrderPlaced order) {
        if (reservations.existsByOrderId(order.orderId())) {
            return;
        }
        var stock = locks.lock(order);
        var refused = refusals.find(order, stock);
        if (refused.isEmpty()) {
            outbox.publish(grant(order, stock));
        } else {
            outbox.publish(new StockRejected(order.orderId(), refused));
        }
    }

    /** Takes what the order claimed out of the stock. */
    void convert(OrderEnded order) {
        var reservation = reservations.findByOrderId(order.orderId()).orElse(null);
        if (reservation == null || !reservation.isActive()) {
            log.warn("Order {} was completed but has no active reservation", order.orderNumber());
            return;
        }
        var now = clock.instant();
        move(reservation, order, vehicle -> vehicle.sell(now), StockLevel::sell);
        reservation.convert(now);
    }

    /** Gives back what the order claimed; if its claim is still to come, that will not be granted. */
    void release(OrderEnded order) {
        var reservation = reservations.findByOrderId(order.orderId()).orElse(null);
        var now = clock.instant();
        if (reservation == null) {
            reservations.save(Reservation.neverGranted(order, now));
        } else if (reservation.isActive()) {
            move(reservation, order, Vehicle::release, StockLevel::release);
            reservation.release(now);
        }
    }

    private StockReserved grant(OrderPlaced order, LockedStock stock) {
        var now = clock.instant();
        var movements = new ArrayList<NewMovement>();
        var lines = new ArrayList<ReservationLine>();
        var answers = new ArrayList<StockReserved.Line>();
        for (var line : order.lines()) {
            if (line.vin() != null) {
                var vehicle = stock.claimedVehicle(line);
                movements.add(vehicle.reserve(holder(order, now)));
                lines.add(ReservationLine.ofVehicle(line.lineId(), vehicle.id()));
                answers.add(answer(line, vehicle));
            } else {
                var level = stock.claimedLevel(line);
                movements.add(level.reserve(line.quantity()));
                lines.add(
                        ReservationLine.ofProduct(line.lineId(), level.product().id(), line.quantity()));
                answers.add(answer(line, level));
            }
        }
        var salesperson = order.salesperson();
        store(
                stock.vehiclesByVin().values(),
                stock.allLevels(),
                movements,
                Cause.order(order.orderId(), order.orderNumber(), salesperson.id(), salesperson.name()));
        var reservation = reservations.save(Reservation.active(order, lines, now));
        return new StockReserved(order.orderId(), reservation.id(), answers);
    }

    private void move(
            Reservation reservation,
            OrderEnded order,
            Function<Vehicle, NewMovement> moveVehicle,
            BiFunction<StockLevel, Integer, NewMovement> moveUnits) {
        var claimed = locks.lock(reservation);
        var movements = reservation.lines().stream()
                .map(line -> line.vehicleId() != null
                        ? moveVehicle.apply(
                                Objects.requireNonNull(claimed.vehicles().get(line.vehicleId())))
                        : moveUnits.apply(
                                Objects.requireNonNull(claimed.levels().get(line.productId())), line.quantity()))
                .toList();
        store(claimed.vehicles().values(), claimed.levels().values(), movements, causeOf(order));
    }

    private void store(
            Collection<Vehicle> changedVehicles,
            Collection<StockLevel> changedLevels,
            List<NewMovement> movements,
            Cause cause) {
        var entries =
                movements.stream().map(movement -> movement.because(cause)).toList();
        vehicleChanges.changed(
                changedVehicles,
                entries.stream()
                        .filter(entry -> entry.movement().status() != null)
                        .toList());
        levels.changed(
                changedLevels,
                entries.stream()
                        .filter(entry -> entry.movement().status() == null)
                        .toList());
    }

    private static Holder holder(OrderPlaced order, Instant since) {
        return Holder.order(
                order.orderId(), order.orderNumber(), order.salesperson().name(), since);
    }

    private static StockReserved.Line answer(OrderPlaced.Line line, Vehicle vehicle) {
        return new StockReserved.Line(
                line.lineId(),
                vehicle.description(),
                vehicle.id(),
                Objects.requireNonNull(vehicle.listPrice()),
                vehicle.purchaseCost());
    }

    private static StockReserved.Line answer(OrderPlaced.Line line, StockLevel level) {
        var price = level.product().price();
        return new StockReserved.Line(
                line.lineId(), level.product().name(), null, price, cost(level.averageCost(), price));
    }

    private static @Nullable Money cost(@Nullable BigDecimal averageCost, Money price) {
        return averageCost == null
                ? null
                : new Money(
                        averageCost.setScale(price.currency().getDefaultFractionDigits(), RoundingMode.HALF_EVEN),
                        price.currency());
    }

    private static Cause causeOf(OrderEnded order) {
        var person = order.by();
        return person == null
                ? Cause.order(order.orderId(), order.orderNumber(), null, "Keeper")
                : Cause.order(order.orderId(), order.orderNumber(), person.id(), person.name());
    }
}
