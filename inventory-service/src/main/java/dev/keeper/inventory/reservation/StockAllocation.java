package dev.keeper.inventory.reservation;

import dev.keeper.common.messaging.Event;
import dev.keeper.common.money.Money;
import dev.keeper.inventory.command.UnitOfWork;
import dev.keeper.inventory.ledger.Cause;
import dev.keeper.inventory.reservation.Reservation.Ending;
import dev.keeper.inventory.reservation.refusal.Refusal;
import dev.keeper.inventory.reservation.terms.Customer;
import dev.keeper.inventory.reservation.terms.HoldTerms;
import dev.keeper.inventory.stock.LevelKey;
import dev.keeper.inventory.stock.LockedLevels;
import dev.keeper.inventory.stock.StockLevel;
import dev.keeper.inventory.vehicle.LockedVehicles;
import dev.keeper.inventory.vehicle.Vehicle;
import dev.keeper.inventory.vehicle.status.Holder;
import dev.keeper.inventory.vehicle.status.Step;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The acts of orders and holds on locked stock: reserve, extend, release, hand over and take back. */
public final class StockAllocation {

    private final UnitOfWork work;
    private final LockedVehicles vehicles;
    private final LockedLevels levels;
    private final LockedReservations reservations;

    /** Works on the rows of a unit of work. */
    public StockAllocation(UnitOfWork work) {
        this.work = work;
        this.vehicles = work.rows(LockedVehicles.class);
        this.levels = work.rows(LockedLevels.class);
        this.reservations = work.rows(LockedReservations.class);
    }

    /** Returns a reservation that the command registered, or null. */
    public @Nullable Reservation find(UUID id) {
        return reservations.find(id);
    }

    /** Returns the reservation of an order, or the mark that the order has ended, or null. */
    public @Nullable Reservation findOf(UUID orderId) {
        return reservations.findOf(orderId);
    }

    /** Returns the refusals of a claim, line by line; empty when it can be granted. */
    public List<Refusal> refusalsOf(Claim claim) {
        var hold = takenOver(claim);
        var takeover = claim.takeover();
        return hold == null || takeover == null || takeover.isAllowed(hold, claim)
                ? new ClaimCheck(claim, work, hold).find()
                : ClaimCheck.ofOthers(claim, hold);
    }

    /** Reserves the lines of a checked claim for an order. */
    public Reservation grant(
            Claim claim, UUID orderId, String orderNumber, String salesperson, Cause cause, Instant now) {
        var hold = takenOver(claim);
        if (hold != null) {
            takeOver(hold, new Ending(now, cause.actorName(), null, orderNumber));
        }
        var holder = Holder.order(orderId, orderNumber, salesperson, now);
        var lines = claim.lines().stream()
                .map(line -> claimLine(claim.branch(), line, holder, cause))
                .toList();
        var reservation = Reservation.forOrder(Reservation.newId(), claim.branch(), orderId, orderNumber, lines, now);
        reservations.opened(reservation);
        if (hold != null) {
            offerFreeCars(hold, now);
        }
        return reservation;
    }

    /** Records that an order ended before its claim was granted. */
    public void neverGrant(String branch, UUID orderId, String orderNumber, Ending how) {
        reservations.opened(Reservation.neverGranted(Reservation.newId(), branch, orderId, orderNumber, how));
    }

    /** Holds the lines of a checked claim for a customer. */
    public Reservation hold(Claim claim, Terms wanted, Instant now, Instant until) {
        var id = Reservation.newId();
        var terms = new HoldTerms(
                reservations.nextHoldNumber(),
                wanted.customer(),
                wanted.holderId(),
                wanted.holderName(),
                wanted.depositNote(),
                wanted.notes());
        var holder = Holder.hold(id, terms.number(), terms.holderName(), now, until);
        var cause = Cause.hold(id, terms.number(), terms.holderId(), terms.holderName(), null);
        var lines = claim.lines().stream()
                .map(line -> claimLine(claim.branch(), line, holder, cause))
                .toList();
        var hold = Reservation.hold(id, claim.branch(), terms, lines, now, until);
        reservations.opened(hold);
        return hold;
    }

    /** Extends a hold; a no-op if it already lasts that long. */
    public void extend(Reservation hold, Instant until, int mostExtensions) {
        if (!hold.extend(until, mostExtensions)) {
            return;
        }
        reservations.changed(hold);
        for (var line : hold.lines()) {
            if (line.vehicleId() != null) {
                var vehicle = vehicleOf(line);
                vehicle.holdUntil(until);
            }
        }
    }

    /** Releases a reservation. Each freed car goes to the customer who has waited longest for it. */
    public void giveBack(Reservation reservation, Cause cause, Ending how) {
        freeLines(reservation, cause);
        reservation.release(how);
        reservations.changed(reservation);
        offerFreeCars(reservation, how.at());
    }

    /** Ends an expired hold. Each freed car goes to the customer who has waited longest for it. */
    public void expire(Reservation hold, Instant now) {
        freeLines(hold, Cause.hold(hold.id(), hold.reference(), null, "Keeper", "The hold expired"));
        hold.expire(now);
        reservations.changed(hold);
        offerFreeCars(hold, now);
    }

    /** Hands the reserved cars and units over to the buyer, out of the stock. */
    public void handOver(Reservation reservation, Cause cause, Ending how) {
        for (var line : reservation.lines()) {
            if (line.vehicleId() != null) {
                var vehicle = vehicleOf(line);
                vehicles.moved(vehicle, vehicle.sell(how.at()), cause, work);
            } else {
                var level = levelOf(reservation, line);
                levels.moved(level, level.sell(line.quantity()), cause, work);
            }
        }
        reservation.convert(how);
        reservations.changed(reservation);
    }

    /** Takes a sold car back. A delivered one must be inspected first; one still on the lot is for sale again. */
    public void takeBack(Vehicle vehicle, Cause cause, Instant now) {
        if (vehicle.isSold()) {
            vehicles.moved(vehicle, vehicle.returnToStock(), cause, work);
            offerIfFree(vehicle, now);
        } else {
            vehicles.moved(vehicle, vehicle.take(Step.RETURN, now), cause, work);
        }
    }

    /** Takes sold units of a line back, at the cost with which they left. */
    public void takeBack(Reservation reservation, ReservationLine line, int quantity, Cause cause) {
        var level = levelOf(reservation, line);
        levels.moved(level, level.takeBack(quantity, line.unitCost()), cause, work);
    }

    /** Publishes an event together with the changes. */
    public void publish(Event event) {
        work.publish(event);
    }

    /** Returns the car of a line. */
    public Vehicle vehicleOf(ReservationLine line) {
        return vehicles.get(Objects.requireNonNull(line.vehicleId()));
    }

    /** Returns the purchase and extra costs of a car, or null if unknown. */
    public @Nullable Money costOf(Vehicle vehicle) {
        return vehicle.totalCost(vehicles.extraCostsOf(vehicle));
    }

    /** Returns the extra costs of a car besides its purchase, or null if there are none. */
    public @Nullable Money extraCostsOf(Vehicle vehicle) {
        return vehicles.extraCostsOf(vehicle);
    }

    /** Returns the car in stock with a registered VIN, or null. */
    public @Nullable Vehicle inStock(String vin) {
        return vehicles.inStock(vin);
    }

    /** Returns the level of a line. */
    public StockLevel levelOf(Reservation reservation, ReservationLine line) {
        return levels.get(new LevelKey(reservation.branch(), Objects.requireNonNull(line.productId())));
    }

    private @Nullable Reservation takenOver(Claim claim) {
        var hold = claim.takeover() == null
                ? null
                : reservations.find(claim.takeover().holdId());
        return hold != null && hold.isActive() && hold.isHold() && hold.branch().equals(claim.branch()) ? hold : null;
    }

    private void takeOver(Reservation hold, Ending how) {
        var terms = hold.terms();
        freeLines(
                hold, Cause.hold(hold.id(), terms.number(), terms.holderId(), terms.holderName(), how.convertedInto()));
        hold.convert(how);
        reservations.changed(hold);
    }

    private ReservationLine claimLine(String branch, Claim.Line line, Holder holder, Cause cause) {
        if (line.vin() != null) {
            var vehicle = Objects.requireNonNull(vehicles.inStock(line.vin()));
            vehicles.moved(vehicle, vehicle.reserve(holder), cause, work);
            return ReservationLine.ofVehicle(line.lineId(), vehicle.id());
        }
        var product = Objects.requireNonNull(levels.product(line.sku()));
        var level = Objects.requireNonNull(levels.find(new LevelKey(branch, product.id())));
        levels.moved(level, level.reserve(line.quantity()), cause, work);
        return ReservationLine.ofProduct(line.lineId(), product.id(), line.quantity(), level.averageCost());
    }

    private void freeLines(Reservation reservation, Cause cause) {
        for (var line : reservation.lines()) {
            if (line.vehicleId() != null) {
                var vehicle = vehicleOf(line);
                vehicles.moved(vehicle, vehicle.release(), cause, work);
            } else {
                var level = levelOf(reservation, line);
                levels.moved(level, level.release(line.quantity()), cause, work);
            }
        }
    }

    /** Offers freed cars in the same transaction, so that no other customer can reserve one first. */
    private void offerFreeCars(Reservation freed, Instant now) {
        for (var line : freed.lines()) {
            if (line.vehicleId() != null) {
                offerIfFree(vehicleOf(line), now);
            }
        }
    }

    private void offerIfFree(Vehicle vehicle, Instant now) {
        if (vehicle.isForSale()) {
            reservations.nextFor(vehicle, work).ifPresent(entry -> offer(vehicle, entry, now));
        }
    }

    private void offer(Vehicle vehicle, WaitingCustomers.Entry entry, Instant now) {
        var claim = new Claim(
                vehicle.branchCode(), List.of(new Claim.Line(Reservation.newId(), vehicle.vin(), null, 1)), null);
        var terms = new Terms(entry.customer(), entry.holderId(), entry.holderName(), null, "Next on the waiting list");
        reservations.offered(entry.entryId(), hold(claim, terms, now, now.plus(reservations.waitingPriority())));
    }

    /** The terms of a new hold. */
    public record Terms(
            Customer customer,
            UUID holderId,
            String holderName,
            @Nullable String depositNote,
            @Nullable String notes) {}
}
