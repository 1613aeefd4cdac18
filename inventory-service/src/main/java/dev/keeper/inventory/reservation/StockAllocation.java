package dev.keeper.inventory.reservation;

import dev.keeper.common.messaging.Event;
import dev.keeper.common.money.Money;
import dev.keeper.inventory.command.UnitOfWork;
import dev.keeper.inventory.ledger.Cause;
import dev.keeper.inventory.reservation.Reservation.Ending;
import dev.keeper.inventory.stock.LevelKey;
import dev.keeper.inventory.stock.LockedLevels;
import dev.keeper.inventory.stock.StockLevel;
import dev.keeper.inventory.vehicle.Holder;
import dev.keeper.inventory.vehicle.LockedVehicles;
import dev.keeper.inventory.vehicle.Step;
import dev.keeper.inventory.vehicle.Vehicle;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What commands do with locked stock on behalf of orders and holds: claim, extend, give back, hand over, take back. */
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

    /** A reservation that the command needed, if there is one. */
    public @Nullable Reservation find(UUID id) {
        return reservations.find(id);
    }

    /** The reservation of an order, or the mark that the order has ended, if there is one. */
    public @Nullable Reservation findOf(UUID orderId) {
        return reservations.findOf(orderId);
    }

    /** Why the claim cannot be granted, line by line; empty when it can. */
    public List<Refusal> refusalsOf(Claim claim) {
        var hold = takenOver(claim);
        var takeover = claim.takeover();
        return hold == null || takeover == null || takeover.isAllowed(hold, claim)
                ? new Refusals(claim, work, hold).find()
                : Refusals.ofOthers(claim, hold);
    }

    /** Claims for an order what was found to be free. */
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

    /** Notes that an order has ended before its claim was granted. */
    public void neverGrant(String branch, UUID orderId, String orderNumber, Ending how) {
        reservations.opened(Reservation.neverGranted(Reservation.newId(), branch, orderId, orderNumber, how));
    }

    /** Keeps for a customer what was found to be free. */
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

    /** Keeps a hold for longer; nothing happens if it lasts that long already. */
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

    /** Gives back what was claimed; a car goes to whoever waits for it. */
    public void giveBack(Reservation reservation, Cause cause, Ending how) {
        freeLines(reservation, cause);
        reservation.release(how);
        reservations.changed(reservation);
        offerFreeCars(reservation, how.at());
    }

    /** Ends a hold whose time is over; a car goes to whoever waits for it. */
    public void expire(Reservation hold, Instant now) {
        freeLines(hold, Cause.hold(hold.id(), hold.reference(), null, "Keeper", "Its time was over"));
        hold.expire(now);
        reservations.changed(hold);
        offerFreeCars(hold, now);
    }

    /** Takes what was claimed out of the stock, for the buyer. */
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

    /** Takes a car back that was handed over: one that was driven away is looked at first, another is for sale again. */
    public void takeBack(Vehicle vehicle, Cause cause, Instant now) {
        if (vehicle.isSold()) {
            vehicles.moved(vehicle, vehicle.returnToStock(), cause, work);
            offerIfFree(vehicle, now);
        } else {
            vehicles.moved(vehicle, vehicle.take(Step.RETURN, now), cause, work);
        }
    }

    /** Takes units of a line back that were handed over, at the cost with which they left. */
    public void takeBack(Reservation reservation, ReservationLine line, int quantity, Cause cause) {
        var level = levelOf(reservation, line);
        levels.moved(level, level.takeBack(quantity, line.unitCost()), cause, work);
    }

    /** Publishes an event together with the changes. */
    public void publish(Event event) {
        work.publish(event);
    }

    /** The car of a line. */
    public Vehicle vehicleOf(ReservationLine line) {
        return vehicles.get(Objects.requireNonNull(line.vehicleId()));
    }

    /** What the group spent on a car, its extra costs included, if that is known. */
    public @Nullable Money costOf(Vehicle vehicle) {
        return vehicle.totalCost(vehicles.extraCostsOf(vehicle));
    }

    /** What was done to a car cost so much besides its purchase, if anything was. */
    public @Nullable Money extraCostsOf(Vehicle vehicle) {
        return vehicles.extraCostsOf(vehicle);
    }

    /** The car in stock with the VIN, if a claim named it and there is one. */
    public @Nullable Vehicle inStock(String vin) {
        return vehicles.inStock(vin);
    }

    /** The level of a line. */
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

    /** At once, so that nobody who did not wait is faster. */
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

    /** What a hold is made with. */
    public record Terms(
            Customer customer,
            UUID holderId,
            String holderName,
            @Nullable String depositNote,
            @Nullable String notes) {}
}
