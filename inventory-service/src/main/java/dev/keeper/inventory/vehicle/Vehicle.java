package dev.keeper.inventory.vehicle;

import dev.keeper.common.money.Money;
import dev.keeper.inventory.OtherCurrency;
import dev.keeper.inventory.ledger.MovementKind;
import dev.keeper.inventory.ledger.NewMovement;
import dev.keeper.inventory.ledger.Quantities;
import dev.keeper.inventory.ledger.StatusChange;
import dev.keeper.inventory.ledger.Subject;
import dev.keeper.inventory.vin.Vin;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One car in the stock of the group. Every verb that moves it returns the line that belongs into the ledger. */
@Entity
@Table(name = "vehicles")
public class Vehicle {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    @Version
    private long version;

    private String vin;
    private String stockNumber;
    private String branchCode;
    private String make;
    private String model;
    private @Nullable String trim;
    private int modelYear;
    private @Nullable String bodyStyle;
    private @Nullable String exteriorColor;

    @Enumerated(EnumType.STRING)
    private Condition condition;

    @Enumerated(EnumType.STRING)
    private VehicleStatus status;

    @Enumerated(EnumType.STRING)
    private Source source;

    @Enumerated(EnumType.STRING)
    private TitleStatus titleStatus;

    private int odometer;

    @Enumerated(EnumType.STRING)
    private OdometerUnit odometerUnit;

    private Currency currency;
    private @Nullable BigDecimal listPrice;
    private @Nullable BigDecimal floorPrice;
    private @Nullable BigDecimal purchaseCost;
    private @Nullable String notes;
    private Instant acquiredAt;
    private @Nullable Instant soldAt;

    @Embedded
    private @Nullable Holder holder;

    @SuppressWarnings("NullAway.Init")
    protected Vehicle() {}

    Vehicle(String stockNumber, VehicleDetails details, Currency currency, Instant acquiredAt) {
        this.vin = details.vin().value();
        this.stockNumber = stockNumber;
        this.branchCode = details.branch();
        this.make = details.make();
        this.model = details.model();
        this.trim = details.trim();
        this.modelYear = details.modelYear();
        this.bodyStyle = details.bodyStyle();
        this.exteriorColor = details.exteriorColor();
        this.condition = details.condition();
        this.status = VehicleStatus.AVAILABLE;
        this.source = details.source();
        this.titleStatus = details.titleStatus();
        this.odometer = details.odometer().value();
        this.odometerUnit = details.odometer().unit();
        this.currency = currency;
        this.listPrice = amountOf(details.listPrice());
        this.floorPrice = amountOf(details.floorPrice());
        this.purchaseCost = amountOf(details.purchaseCost());
        this.notes = details.notes();
        this.acquiredAt = acquiredAt;
    }

    /** The line with which the car enters the ledger. */
    NewMovement arrival() {
        return movement(MovementKind.RECEIPT, null, Quantities.NONE, Quantities.ONE);
    }

    /**
     * Says what the car costs a customer; a car without a price becomes for sale by it.
     *
     * @throws VehicleNotForSale once the car is sold
     */
    void changePrice(Money price) {
        if (status == VehicleStatus.SOLD || status == VehicleStatus.DELIVERED) {
            throw new VehicleNotForSale(this, "is sold already");
        }
        if (!price.currency().equals(currency)) {
            throw new OtherCurrency("listPrice", currency);
        }
        listPrice = price.amount();
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
        if (listPrice == null) {
            throw new VehicleNotForSale(this, "has no price yet");
        }
        requireTransition(VehicleStatus.RESERVED);
    }

    /** Claims the car for an order, under the conditions of {@link #requireReservable()}. */
    public NewMovement reserve(Holder claimant) {
        requireReservable();
        holder = claimant;
        return move(MovementKind.RESERVATION, VehicleStatus.RESERVED, Quantities.ONE, Quantities.ONE_RESERVED);
    }

    /** Gives the claimed car back. */
    public NewMovement release() {
        var movement = move(MovementKind.RELEASE, VehicleStatus.AVAILABLE, Quantities.ONE_RESERVED, Quantities.ONE);
        holder = null;
        return movement;
    }

    /** Hands the claimed car to its buyer. */
    public NewMovement sell(Instant at) {
        soldAt = at;
        return move(MovementKind.SALE, VehicleStatus.SOLD, Quantities.ONE_RESERVED, Quantities.NONE);
    }

    /** Whether the group still has it: it was neither delivered nor given away. */
    public boolean isInStock() {
        return status.isInStock();
    }

    /** Whether somebody has claimed it. */
    public boolean isReserved() {
        return status == VehicleStatus.RESERVED;
    }

    /** Keeps the car for longer for the hold that has it. */
    public void holdUntil(Instant later) {
        if (holder != null) {
            holder = holder.until(later);
        }
    }

    /** Whether a customer can have it now. */
    public boolean isForSale() {
        return status == VehicleStatus.AVAILABLE && listPrice != null;
    }

    private NewMovement move(MovementKind kind, VehicleStatus next, Quantities before, Quantities after) {
        requireTransition(next);
        var previous = status;
        status = next;
        return movement(kind, previous, before, after);
    }

    private void requireTransition(VehicleStatus next) {
        if (!status.mayBecome(next)) {
            throw new VehicleNotForSale(this, "is " + status);
        }
    }

    private NewMovement movement(
            MovementKind kind, @Nullable VehicleStatus previous, Quantities before, Quantities after) {
        var change = new StatusChange(previous == null ? null : previous.name(), status.name());
        return NewMovement.ofVehicle(kind, branchCode, Subject.vehicle(id(), vin), before, after, change);
    }

    private static @Nullable BigDecimal amountOf(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    /** What people call the car. */
    public String description() {
        return "%d %s %s".formatted(modelYear, make, model);
    }

    public UUID id() {
        if (id == null) {
            throw new IllegalStateException("The vehicle is not stored yet");
        }
        return id;
    }

    long version() {
        return version;
    }

    public String vin() {
        return vin;
    }

    Vin parsedVin() {
        return new Vin(vin);
    }

    public String stockNumber() {
        return stockNumber;
    }

    public String branchCode() {
        return branchCode;
    }

    public String make() {
        return make;
    }

    public String model() {
        return model;
    }

    @Nullable
    String trim() {
        return trim;
    }

    public int modelYear() {
        return modelYear;
    }

    @Nullable
    String bodyStyle() {
        return bodyStyle;
    }

    @Nullable
    String exteriorColor() {
        return exteriorColor;
    }

    Condition condition() {
        return condition;
    }

    VehicleStatus status() {
        return status;
    }

    Source source() {
        return source;
    }

    TitleStatus titleStatus() {
        return titleStatus;
    }

    Odometer odometer() {
        return new Odometer(odometer, odometerUnit);
    }

    /** What the car costs a customer, once it is priced. */
    public @Nullable Money listPrice() {
        return Money.ofNullable(listPrice, currency);
    }

    @Nullable
    Money floorPrice() {
        return Money.ofNullable(floorPrice, currency);
    }

    /** What the group paid for the car, if that is known. */
    public @Nullable Money purchaseCost() {
        return Money.ofNullable(purchaseCost, currency);
    }

    @Nullable
    String notes() {
        return notes;
    }

    Instant acquiredAt() {
        return acquiredAt;
    }

    @Nullable
    Instant soldAt() {
        return soldAt;
    }

    @Nullable
    Holder holder() {
        return holder;
    }
}
