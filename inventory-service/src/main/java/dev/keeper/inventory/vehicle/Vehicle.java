package dev.keeper.inventory.vehicle;

import dev.keeper.common.money.Money;
import dev.keeper.inventory.ledger.MovementKind;
import dev.keeper.inventory.ledger.NewMovement;
import dev.keeper.inventory.ledger.Quantities;
import dev.keeper.inventory.ledger.StatusChange;
import dev.keeper.inventory.ledger.Subject;
import dev.keeper.inventory.vehicle.specification.Past;
import dev.keeper.inventory.vehicle.specification.Source;
import dev.keeper.inventory.vin.Vin;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One car in the stock of the group. Every verb that moves it returns the line that belongs into the ledger. */
@Entity
@Table(name = "vehicles")
public class Vehicle extends KnownVehicle {

    /** Which vehicles a customer can have now, as a condition on their table; as {@link #isForSale()} says it. */
    public static final String FOR_SALE = "status = 'AVAILABLE' AND list_price IS NOT NULL AND deleted_at IS NULL";

    private static final String DELETED = "DELETED";

    private @Nullable String plate;
    private @Nullable String lotSpot;

    @Embedded
    private Past past;

    @Enumerated(EnumType.STRING)
    private VehicleStatus status;

    @Enumerated(EnumType.STRING)
    private Source source;

    @Embedded
    private Prices prices;

    @Embedded
    private Milestones milestones;

    private @Nullable String notes;

    @ElementCollection
    @CollectionTable(name = "vehicle_photos", joinColumns = @JoinColumn(name = "vehicle_id"))
    @OrderColumn(name = "position")
    @Column(name = "url")
    private List<String> photos = new ArrayList<>();

    @Embedded
    private @Nullable Holder holder;

    private @Nullable Instant deletedAt;

    @SuppressWarnings("NullAway.Init")
    protected Vehicle() {}

    Vehicle(String stockNumber, VehicleDetails details, Currency currency, Instant now) {
        super(stockNumber, details);
        this.plate = details.plate();
        this.lotSpot = details.lotSpot();
        this.past = details.past();
        this.status = details.status();
        this.source = details.source();
        this.prices = Prices.of(details, currency);
        this.milestones = Milestones.of(details, now);
        this.notes = details.notes();
        this.photos.addAll(details.photos());
    }

    /** The line with which the car enters the ledger. */
    NewMovement entry() {
        var kind = status.isOnHand() ? MovementKind.RECEIPT : MovementKind.STATUS_CHANGE;
        return movement(kind, new StatusChange(null, status.name()), Quantities.NONE, quantities());
    }

    /**
     * Says what the car costs a customer; a car without a price becomes for sale by it.
     *
     * @throws VehicleNotForSale once the car is sold
     */
    public void changePrice(Money price) {
        requirePriceable();
        prices = prices.withListPrice(price);
    }

    /**
     * Checks that the car's price can still be changed, and changes nothing.
     *
     * @throws VehicleNotForSale once the car is sold
     */
    public void requirePriceable() {
        if (status == VehicleStatus.SOLD || status.isGone()) {
            throw new VehicleNotForSale(this, milestones.soldAt() == null ? "is " + status : "is sold already");
        }
    }

    /** Says below what it is not sold without approval, if there is such a limit. */
    public void changeFloorPrice(@Nullable Money floor) {
        prices = prices.withFloorPrice(floor);
    }

    /** Whether a price needs somebody who may go below the floor. */
    public boolean isBelowFloor(Money price) {
        return prices.isBelowFloor(price);
    }

    /** Corrects the record; what it is worth, where it stands and its VIN are changed by verbs of their own. */
    public void edit(VehicleRecord corrected) {
        stockNumber = corrected.stockNumber();
        plate = corrected.plate();
        lotSpot = corrected.lotSpot();
        specification = corrected.specification();
        past = corrected.past();
        source = corrected.source();
        prices = prices.with(corrected.msrp(), corrected.purchaseCost());
        milestones = milestones.corrected(corrected.acquiredAt(), corrected.firstOnLotAt());
        notes = corrected.notes();
        if (!photos.equals(corrected.photos())) {
            photos.clear();
            photos.addAll(corrected.photos());
        }
    }

    /**
     * Corrects a VIN that was misread.
     *
     * @throws VehicleHeld if an order or a hold has the car, under the VIN that it knows
     * @throws IllegalTransition if the car is gone
     */
    public void correctVin(Vin corrected) {
        if (holder != null) {
            throw new VehicleHeld(this, holder);
        }
        if (status.isGone()) {
            throw new IllegalTransition(this, status);
        }
        vin = corrected.value();
    }

    /**
     * Checks that the car could be claimed, and changes nothing.
     *
     * @throws VehicleHeld if another order has it
     * @throws VehicleNotForSale if it has no price or is not ready
     */
    public void requireReservable() {
        requireReservableFor(null);
    }

    /** As {@link #requireReservable()}, for whoever takes the car over from the hold with this id. */
    public void requireReservableFor(@Nullable UUID takenOverHold) {
        if (holder != null && holder.holdId() != null && holder.holdId().equals(takenOverHold)) {
            return;
        }
        if (holder != null) {
            throw new VehicleHeld(this, holder);
        }
        if (prices.listPrice() == null) {
            throw new VehicleNotForSale(this, "has no price yet");
        }
        if (!isForSale()) {
            throw new VehicleNotForSale(this, "is " + status);
        }
    }

    /** Claims the car for an order or a hold, under the conditions of {@link #requireReservable()}. */
    public NewMovement reserve(Holder claimant) {
        requireReservable();
        holder = claimant;
        return move(Step.RESERVATION);
    }

    /** Gives the claimed car back. */
    public NewMovement release() {
        return move(Step.RELEASE);
    }

    /** Hands the claimed car to its buyer. */
    public NewMovement sell(Instant at) {
        return take(Step.SALE, at);
    }

    /** Takes the sold car back into the stock, because its order was cancelled after all. */
    public NewMovement returnToStock() {
        milestones = milestones.unsold();
        return move(Step.SALE_UNDONE);
    }

    /**
     * Goes a step on its way.
     *
     * @throws IllegalTransition if the car is not where the step begins
     */
    public NewMovement take(Step step, Instant at) {
        var movement = move(step);
        milestones = milestones.after(step, at);
        return movement;
    }

    /** The car was entered by mistake. */
    public NewMovement delete(Instant at) {
        if (holder != null) {
            throw new VehicleHeld(this, holder);
        }
        var before = quantities();
        deletedAt = at;
        return movement(MovementKind.ISSUE, new StatusChange(status.name(), DELETED), before, Quantities.NONE);
    }

    /** Whether the group still has it: it was neither delivered nor given away. */
    public boolean isInStock() {
        return !status.isGone() && deletedAt == null;
    }

    /** Whether an order or a hold has claimed it. */
    public boolean isReserved() {
        return status == VehicleStatus.RESERVED;
    }

    /** Whether it has a buyer and still stands here. */
    public boolean isSold() {
        return status == VehicleStatus.SOLD;
    }

    /** Keeps the car for longer for the hold that has it. */
    public void holdUntil(Instant later) {
        if (holder != null) {
            holder = holder.until(later);
        }
    }

    /** Whether a customer can have it now; {@link #FOR_SALE} says the same of many. */
    public boolean isForSale() {
        return status == VehicleStatus.AVAILABLE && prices.listPrice() != null && deletedAt == null;
    }

    /** Whether it was entered by mistake and is no more. */
    public boolean isDeleted() {
        return deletedAt != null;
    }

    private NewMovement move(Step step) {
        if (status != step.from() || !status.mayBecome(step.to())) {
            throw new IllegalTransition(this, step.to());
        }
        var before = quantities();
        status = step.to();
        var movement = movement(step.kind(), new StatusChange(step.from().name(), status.name()), before, quantities());
        holder = step.endsClaim() ? null : holder;
        return movement;
    }

    private Quantities quantities() {
        return status.quantities(holder != null);
    }

    private NewMovement movement(MovementKind kind, StatusChange change, Quantities before, Quantities after) {
        return NewMovement.ofVehicle(kind, branchCode, Subject.vehicle(id(), vin), before, after, change);
    }

    /** The part of its record that an edit may change. */
    public VehicleRecord toRecord() {
        return new VehicleRecord(
                stockNumber,
                plate,
                lotSpot,
                specification,
                past,
                source,
                prices.money(prices.msrp()),
                purchaseCost(),
                milestones.acquiredAt(),
                milestones.firstOnLotAt(),
                notes,
                photos);
    }

    /** Where the car is on its way through the group. */
    public VehicleStatus status() {
        return status;
    }

    /** What the car costs a customer, once it is priced. */
    public @Nullable Money listPrice() {
        return prices.money(prices.listPrice());
    }

    /** Below what it is not sold without approval, if there is such a limit. */
    public @Nullable Money floorPrice() {
        return prices.money(prices.floorPrice());
    }

    /** What the group paid for the car, if that is known. */
    public @Nullable Money purchaseCost() {
        return prices.money(prices.purchaseCost());
    }

    /** What the car cost the group with its extra costs, if it is known what it was bought for. */
    public @Nullable Money totalCost(@Nullable Money extraCosts) {
        return prices.totalCost(extraCosts);
    }

    /** When it came and went. */
    public Milestones milestones() {
        return milestones;
    }

    /** Who has the car: an order or a hold. */
    public @Nullable Holder holder() {
        return holder;
    }
}
