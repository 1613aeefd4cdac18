package dev.keeper.inventory.reservation;

import dev.keeper.common.messaging.Event;
import dev.keeper.common.money.Money;
import dev.keeper.inventory.ledger.Cause;
import dev.keeper.inventory.reservation.Reservation.Ending;
import dev.keeper.inventory.stock.StockLevel;
import dev.keeper.inventory.vehicle.Holder;
import dev.keeper.inventory.vehicle.Step;
import dev.keeper.inventory.vehicle.Vehicle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What commands do with the claims on locked stock: check, grant, extend, give back, hand over. */
public final class Claims {

    private final LockedStock stock;
    private final Supplier<String> holdNumbers;
    private final Duration waitingPriority;

    /**
     * The claims on this stock.
     *
     * @param holdNumbers gives out a fresh number
     * @param waitingPriority how long a car is kept for whoever waited for it
     */
    Claims(LockedStock stock, Supplier<String> holdNumbers, Duration waitingPriority) {
        this.stock = stock;
        this.holdNumbers = holdNumbers;
        this.waitingPriority = waitingPriority;
    }

    /** A reservation that the command wanted, if there is one. */
    public @Nullable Reservation find(UUID id) {
        return stock.reservation(id);
    }

    /** The reservation of an order, or the mark that the order has ended, if there is one. */
    public @Nullable Reservation findOf(UUID orderId) {
        return stock.reservationOf(orderId);
    }

    /** Why the claim cannot be granted, line by line; empty when it can. */
    public List<Refusal> refusalsOf(Claim claim) {
        return new Refusals(claim, stock, takenOver(claim)).find();
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
        var reservation = Reservation.forOrder(TimeOrderedIds.next(), claim.branch(), orderId, orderNumber, lines, now);
        stock.opened(reservation);
        if (hold != null) {
            offerFreeCars(hold, now);
        }
        return reservation;
    }

    /** Notes that an order has ended before its claim was granted. */
    public void neverGrant(String branch, UUID orderId, String orderNumber, Ending how) {
        stock.opened(Reservation.neverGranted(TimeOrderedIds.next(), branch, orderId, orderNumber, how));
    }

    /** Keeps for a customer what was found to be free. */
    public Reservation hold(Claim claim, Terms wanted, Instant now, Instant until) {
        var id = TimeOrderedIds.next();
        var terms = new HoldTerms(
                holdNumbers.get(),
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
        stock.opened(hold);
        return hold;
    }

    /** Keeps a hold for longer; nothing happens if it lasts that long already. */
    public void extend(Reservation hold, Instant until, int mostExtensions) {
        if (!hold.extend(until, mostExtensions)) {
            return;
        }
        stock.changed(hold);
        for (var line : hold.lines()) {
            if (line.vehicleId() != null) {
                var vehicle = stock.vehicleOf(line);
                vehicle.holdUntil(until);
                stock.touched(vehicle);
            }
        }
    }

    /** Gives back what was claimed; a car goes to whoever waits for it. */
    public void giveBack(Reservation reservation, Cause cause, Ending how) {
        freeLines(reservation, cause);
        reservation.release(how);
        stock.changed(reservation);
        offerFreeCars(reservation, how.at());
    }

    /** Ends a hold whose time is over; a car goes to whoever waits for it. */
    public void expire(Reservation hold, Instant now) {
        freeLines(hold, Cause.hold(hold.id(), hold.reference(), null, "Keeper", "Its time was over"));
        hold.expire(now);
        stock.changed(hold);
        offerFreeCars(hold, now);
    }

    /** Takes what was claimed out of the stock, for the buyer. */
    public void handOver(Reservation reservation, Cause cause, Ending how) {
        for (var line : reservation.lines()) {
            if (line.vehicleId() != null) {
                var vehicle = stock.vehicleOf(line);
                stock.moved(vehicle, vehicle.sell(how.at()), cause);
            } else {
                var level = stock.levelOf(reservation.branch(), line);
                stock.moved(level, level.sell(line.quantity()), cause);
            }
        }
        reservation.convert(how);
        stock.changed(reservation);
    }

    /** Takes a car back that was handed over: one that was driven away is looked at first, another is for sale again. */
    public void takeBack(Vehicle vehicle, Cause cause, Instant now) {
        if (vehicle.isSold()) {
            stock.moved(vehicle, vehicle.returnToStock(), cause);
            offerIfFree(vehicle, now);
        } else {
            stock.moved(vehicle, vehicle.take(Step.RETURN, now), cause);
        }
    }

    /** Takes units of a line back that were handed over, at the cost with which they left. */
    public void takeBack(Reservation reservation, ReservationLine line, int quantity, Cause cause) {
        var level = stock.levelOf(reservation.branch(), line);
        stock.moved(level, level.takeBack(quantity, line.unitCost()), cause);
    }

    /** Publishes an event together with the changes. */
    public void publish(Event event) {
        stock.publish(event);
    }

    /** The car of a line. */
    public Vehicle vehicleOf(ReservationLine line) {
        return stock.vehicleOf(line);
    }

    /** What the group spent on a car, its extra costs included, if that is known. */
    public @Nullable Money costOf(Vehicle vehicle) {
        return stock.costOf(vehicle);
    }

    /** What was done to a car cost so much besides its purchase, if anything was. */
    public @Nullable Money extraCostsOf(Vehicle vehicle) {
        return stock.extraCostsOf(vehicle);
    }

    /** The car in stock with the VIN, if a claim named it and there is one. */
    public @Nullable Vehicle inStock(String vin) {
        return stock.vehicle(vin);
    }

    /** The level of a line. */
    public StockLevel levelOf(Reservation reservation, ReservationLine line) {
        return stock.levelOf(reservation.branch(), line);
    }

    private @Nullable Reservation takenOver(Claim claim) {
        var hold = claim.fromHold() == null ? null : stock.reservation(claim.fromHold());
        return hold != null && hold.isActive() && hold.isHold() && hold.branch().equals(claim.branch()) ? hold : null;
    }

    private void takeOver(Reservation hold, Ending how) {
        var terms = hold.terms();
        freeLines(
                hold, Cause.hold(hold.id(), terms.number(), terms.holderId(), terms.holderName(), how.convertedInto()));
        hold.convert(how);
        stock.changed(hold);
    }

    private ReservationLine claimLine(String branch, Claim.Line line, Holder holder, Cause cause) {
        if (line.vin() != null) {
            var vehicle = Objects.requireNonNull(stock.vehicle(line.vin()));
            stock.moved(vehicle, vehicle.reserve(holder), cause);
            return ReservationLine.ofVehicle(line.lineId(), vehicle.id());
        }
        var product = Objects.requireNonNull(stock.product(line.sku()));
        var level = Objects.requireNonNull(stock.level(branch, product));
        stock.moved(level, level.reserve(line.quantity()), cause);
        return ReservationLine.ofProduct(line.lineId(), product.id(), line.quantity(), level.averageCost());
    }

    private void freeLines(Reservation reservation, Cause cause) {
        for (var line : reservation.lines()) {
            if (line.vehicleId() != null) {
                var vehicle = stock.vehicleOf(line);
                stock.moved(vehicle, vehicle.release(), cause);
            } else {
                var level = stock.levelOf(reservation.branch(), line);
                stock.moved(level, level.release(line.quantity()), cause);
            }
        }
    }

    /** At once, so that nobody who did not wait is faster. */
    private void offerFreeCars(Reservation freed, Instant now) {
        for (var line : freed.lines()) {
            if (line.vehicleId() != null) {
                offerIfFree(stock.vehicleOf(line), now);
            }
        }
    }

    private void offerIfFree(Vehicle vehicle, Instant now) {
        if (vehicle.isForSale()) {
            stock.nextFor(vehicle).ifPresent(entry -> offer(vehicle, entry, now));
        }
    }

    private void offer(Vehicle vehicle, WaitingLine.Entry entry, Instant now) {
        var claim = new Claim(
                vehicle.branchCode(), List.of(new Claim.Line(TimeOrderedIds.next(), vehicle.vin(), null, 1)), null);
        var terms = new Terms(entry.customer(), entry.holderId(), entry.holderName(), null, "Next on the waiting list");
        stock.offered(entry.entryId(), hold(claim, terms, now, now.plus(waitingPriority)));
    }

    /** What a hold is made with. */
    public record Terms(
            Customer customer,
            UUID holderId,
            String holderName,
            @Nullable String depositNote,
            @Nullable String notes) {}
}
