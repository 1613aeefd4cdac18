package dev.keeper.inventory.vehicle;

import dev.keeper.common.money.Money;
import dev.keeper.inventory.ledger.MovementKind;
import dev.keeper.inventory.ledger.NewMovement;
import dev.keeper.inventory.ledger.Quantities;
import dev.keeper.inventory.ledger.StatusChange;
import dev.keeper.inventory.ledger.Subject;
import dev.keeper.inventory.vehicle.specification.Past;
import dev.keeper.inventory.vehicle.specification.Source;
import dev.keeper.inventory.vehicle.specification.Specification;
import dev.keeper.inventory.vehicle.status.Holder;
import dev.keeper.inventory.vehicle.status.IllegalTransition;
import dev.keeper.inventory.vehicle.status.Step;
import dev.keeper.inventory.vehicle.status.VehicleHeld;
import dev.keeper.inventory.vehicle.status.VehicleNotForSale;
import dev.keeper.inventory.vehicle.status.VehicleStatus;
import dev.keeper.inventory.vin.Vin;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One car in the stock of the group. Every verb that moves it returns a movement for the ledger. */
@Entity
@Table(name = "vehicles")
public class Vehicle {

    /** The condition on the table of vehicles for cars that a customer can buy now; must match {@link #isForSale()}. */
    public static final String FOR_SALE = "status = 'AVAILABLE' AND list_price IS NOT NULL AND deleted_at IS NULL";

    private static final String DELETED = "DELETED";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    @Version
    private long version;

    private String vin;
    private String stockNumber;
    private String branchCode;

    @Embedded
    private Specification specification;

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
        this.vin = details.vin().value();
        this.stockNumber = stockNumber;
        this.branchCode = details.branch();
        this.specification = details.specification();
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

    /** Returns the movement that enters the car into the ledger. */
    NewMovement entry() {
        var kind = status.isOnHand() ? MovementKind.RECEIPT : MovementKind.STATUS_CHANGE;
        return movement(kind, new StatusChange(null, status.name()), Quantities.NONE, quantities());
    }

    /**
     * Sets the list price; a car without a price becomes for sale.
     *
     * @throws VehicleNotForSale once the car is sold
     */
    public void changePrice(Money price) {
        requirePriceable();
        prices = prices.withListPrice(price);
    }

    /**
     * Checks that the price can still change, and changes nothing.
     *
     * @throws VehicleNotForSale once the car is sold
     */
    public void requirePriceable() {
        if (status == VehicleStatus.SOLD || status.isGone()) {
            throw new VehicleNotForSale(named(), milestones.soldAt() == null ? "is " + status : "is sold already");
        }
    }

    /** Sets the lowest price without approval; null removes the limit. */
    public void changeFloorPrice(@Nullable Money floor) {
        prices = prices.withFloorPrice(floor);
    }

    /** Returns whether a price needs the approval of someone who may go below the floor. */
    public boolean isBelowFloor(Money price) {
        return prices.isBelowFloor(price);
    }

    /** Corrects the record. List price, floor price, status and VIN change by verbs of their own. */
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
     * @throws VehicleHeld if an order or a hold has the car, because it refers to the old VIN
     * @throws IllegalTransition if the car has left the stock
     */
    public void correctVin(Vin corrected) {
        if (holder != null) {
            throw new VehicleHeld(named(), status, holder);
        }
        if (status.isGone()) {
            throw new IllegalTransition(named(), status, status);
        }
        vin = corrected.value();
    }

    /**
     * Checks that the car can be reserved, and changes nothing.
     *
     * @throws VehicleHeld if an order or a hold has it
     * @throws VehicleNotForSale if it has no price or is not ready
     */
    public void requireReservable() {
        requireReservableFor(null);
    }

    /** Checks like {@link #requireReservable()}, but allows the hold with this id to have the car. */
    public void requireReservableFor(@Nullable UUID takenOverHold) {
        if (holder != null && holder.holdId() != null && holder.holdId().equals(takenOverHold)) {
            return;
        }
        if (holder != null) {
            throw new VehicleHeld(named(), status, holder);
        }
        if (prices.listPrice() == null) {
            throw new VehicleNotForSale(named(), "has no price yet");
        }
        if (!isForSale()) {
            throw new VehicleNotForSale(named(), "is " + status);
        }
    }

    /** Reserves the car for an order or a hold, under the conditions of {@link #requireReservable()}. */
    public NewMovement reserve(Holder claimant) {
        requireReservable();
        holder = claimant;
        return move(Step.RESERVATION);
    }

    /** Releases the reserved car. */
    public NewMovement release() {
        return move(Step.RELEASE);
    }

    /** Sells the reserved car to its buyer. */
    public NewMovement sell(Instant at) {
        return take(Step.SALE, at);
    }

    /** Returns the sold car to the stock, because the sale was undone before delivery. */
    public NewMovement returnToStock() {
        milestones = milestones.unsold();
        return move(Step.SALE_UNDONE);
    }

    /**
     * Moves the car one step on.
     *
     * @throws IllegalTransition if its status is not the one at which the step begins
     */
    public NewMovement take(Step step, Instant at) {
        var movement = move(step);
        milestones = milestones.after(step, at);
        return movement;
    }

    /** Deletes a car that was entered by mistake. */
    public NewMovement delete(Instant at) {
        if (holder != null) {
            throw new VehicleHeld(named(), status, holder);
        }
        var before = quantities();
        deletedAt = at;
        return movement(MovementKind.ISSUE, new StatusChange(status.name(), DELETED), before, Quantities.NONE);
    }

    /** Returns whether the group still has the car: not delivered, wholesaled, written off or deleted. */
    public boolean isInStock() {
        return !status.isGone() && deletedAt == null;
    }

    /** Returns whether an order or a hold has reserved it. */
    public boolean isReserved() {
        return status == VehicleStatus.RESERVED;
    }

    /** Returns whether it is sold but not yet delivered. */
    public boolean isSold() {
        return status == VehicleStatus.SOLD;
    }

    /** Extends the hold that has the car. */
    public void holdUntil(Instant later) {
        if (holder != null) {
            holder = holder.until(later);
        }
    }

    /** Returns whether a customer can buy it now; must match {@link #FOR_SALE}. */
    public boolean isForSale() {
        return status == VehicleStatus.AVAILABLE && prices.listPrice() != null && deletedAt == null;
    }

    /** Returns whether it was deleted because it was entered by mistake. */
    public boolean isDeleted() {
        return deletedAt != null;
    }

    private NewMovement move(Step step) {
        if (status != step.from() || !status.mayBecome(step.to())) {
            throw new IllegalTransition(named(), status, step.to());
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

    /** Returns the name that people use for the car. */
    public String description() {
        return "%d %s %s".formatted(modelYear(), make(), model());
    }

    /** Returns the VIN, followed by the name that people use. */
    String named() {
        return "%s (%s)".formatted(vin, description());
    }

    public UUID id() {
        if (id == null) {
            throw new IllegalStateException("The vehicle is not stored yet");
        }
        return id;
    }

    /** Returns the version, which rises with every change of the record. */
    public long version() {
        return version;
    }

    public String vin() {
        return vin;
    }

    /** Returns the VIN, ready for decoding. */
    public Vin parsedVin() {
        return new Vin(vin);
    }

    public String stockNumber() {
        return stockNumber;
    }

    public String branchCode() {
        return branchCode;
    }

    public String make() {
        return specification.make();
    }

    public @Nullable String bodyStyle() {
        return specification.bodyStyle();
    }

    public String model() {
        return specification.model();
    }

    public int modelYear() {
        return specification.modelYear();
    }

    /** Returns the part of the record that an edit may change. */
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

    /** Returns the status. */
    public VehicleStatus status() {
        return status;
    }

    /** Returns the list price, or null without one. */
    public @Nullable Money listPrice() {
        return prices.money(prices.listPrice());
    }

    /** Returns the lowest price without approval, or null without a limit. */
    public @Nullable Money floorPrice() {
        return prices.money(prices.floorPrice());
    }

    /** Returns the purchase cost, or null if unknown. */
    public @Nullable Money purchaseCost() {
        return prices.money(prices.purchaseCost());
    }

    /** Returns the purchase cost plus the extra costs, or null if the purchase cost is unknown. */
    public @Nullable Money totalCost(@Nullable Money extraCosts) {
        return prices.totalCost(extraCosts);
    }

    /** Returns the dates of its life. */
    public Milestones milestones() {
        return milestones;
    }

    /** Returns the order or hold that has the car, or null. */
    public @Nullable Holder holder() {
        return holder;
    }
}
