package dev.keeper.inventory.stock;

import dev.keeper.inventory.ledger.MovementKind;
import dev.keeper.inventory.ledger.NewMovement;
import dev.keeper.inventory.ledger.Quantities;
import dev.keeper.inventory.ledger.Subject;
import dev.keeper.inventory.part.KnownProduct;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many units of a product one branch has.
 *
 * <p>Read with a lock by whoever changes it. Every verb returns the line that belongs into the ledger.
 */
public class StockLevel {

    private static final int COST_DECIMALS = 4;

    private final UUID id;
    private final KnownProduct product;
    private final String branchCode;
    private int onHand;
    private int reserved;
    private final int incoming;
    private @Nullable BigDecimal averageCost;
    private final Quantities stored;

    StockLevel(
            UUID id,
            KnownProduct product,
            String branchCode,
            int onHand,
            int reserved,
            int incoming,
            @Nullable BigDecimal averageCost) {
        this.id = id;
        this.product = product;
        this.branchCode = branchCode;
        this.onHand = onHand;
        this.reserved = reserved;
        this.incoming = incoming;
        this.averageCost = averageCost;
        this.stored = new Quantities(onHand, reserved);
    }

    /**
     * Takes in delivered units; their cost, where it is known, moves the average.
     *
     * @throws TooManyUnits if that would be more than can be counted
     */
    public NewMovement receive(int quantity, @Nullable BigDecimal unitCost) {
        return takeIn(MovementKind.RECEIPT, quantity, unitCost);
    }

    /**
     * Takes sold units back at what they had cost, or at the present average.
     *
     * @throws TooManyUnits if that would be more than can be counted
     */
    public NewMovement takeBack(int quantity, @Nullable BigDecimal unitCost) {
        return takeIn(MovementKind.RETURN, quantity, unitCost);
    }

    /**
     * Hands units out without a sale; the average cost of the others stays.
     *
     * @throws InsufficientStock if that would leave less than is reserved
     */
    public NewMovement issue(int quantity) {
        requireAvailable(quantity);
        return move(MovementKind.ISSUE, quantity, onHand - quantity, reserved);
    }

    /**
     * Corrects what is there.
     *
     * @throws InsufficientStock if that would leave less than is reserved
     * @throws TooManyUnits if that would be more than can be counted
     */
    public NewMovement adjust(int change) {
        int newOnHand = onHandWith(change);
        if (newOnHand < reserved) {
            throw new InsufficientStock(product.sku(), branchCode, -change, available());
        }
        return move(MovementKind.ADJUSTMENT, Math.abs(change), newOnHand, reserved);
    }

    /**
     * Makes the ledger and the reservations agree with the level again: what is on hand is believed to the level, which
     * people count and work with; what is reserved is believed to the active reservations, which somebody waits for.
     *
     * @param inLedger what the lines of the ledger add up to; the new line leads from there to the truth
     * @param claimed the units that active reservations claim
     * @throws ReservedAboveOnHand if more are claimed than are there
     */
    public NewMovement repair(Quantities inLedger, int claimed) {
        if (claimed > onHand) {
            throw new ReservedAboveOnHand(product.sku(), branchCode, claimed, onHand);
        }
        int quantity = IntStream.of(onHand - inLedger.onHand(), claimed - inLedger.reserved(), claimed - reserved)
                .map(Math::abs)
                .max()
                .getAsInt();
        reserved = claimed;
        return NewMovement.ofUnits(
                MovementKind.CORRECTION,
                branchCode,
                Subject.product(product.id(), product.sku()),
                quantity,
                inLedger,
                new Quantities(onHand, reserved));
    }

    /**
     * Checks that units could be claimed, and changes nothing.
     *
     * @throws InsufficientStock if fewer are available
     */
    public void requireAvailable(int quantity) {
        if (quantity > available()) {
            throw new InsufficientStock(product.sku(), branchCode, quantity, available());
        }
    }

    /** Claims units for an order, under the condition of {@link #requireAvailable}. */
    public NewMovement reserve(int quantity) {
        requireAvailable(quantity);
        return move(MovementKind.RESERVATION, quantity, onHand, reserved + quantity);
    }

    /** Gives claimed units back. */
    public NewMovement release(int quantity) {
        return move(MovementKind.RELEASE, quantity, onHand, reserved - quantity);
    }

    /** Hands claimed units out. */
    public NewMovement sell(int quantity) {
        return move(MovementKind.SALE, quantity, onHand - quantity, reserved - quantity);
    }

    private NewMovement move(MovementKind kind, int quantity, int newOnHand, int newReserved) {
        var before = new Quantities(onHand, reserved);
        onHand = newOnHand;
        reserved = newReserved;
        return NewMovement.ofUnits(
                kind,
                branchCode,
                Subject.product(product.id(), product.sku()),
                quantity,
                before,
                new Quantities(onHand, reserved));
    }

    private NewMovement takeIn(MovementKind kind, int quantity, @Nullable BigDecimal unitCost) {
        int newOnHand = onHandWith(quantity);
        if (unitCost != null) {
            averageCost = averageWith(quantity, unitCost);
        }
        return move(kind, quantity, newOnHand, reserved);
    }

    private int onHandWith(int change) {
        try {
            return Math.addExact(onHand, change);
        } catch (ArithmeticException overflow) {
            throw new TooManyUnits(product.sku(), branchCode);
        }
    }

    private BigDecimal averageWith(int quantity, BigDecimal unitCost) {
        if (averageCost == null || onHand == 0) {
            return unitCost.setScale(COST_DECIMALS, RoundingMode.HALF_EVEN);
        }
        var value =
                averageCost.multiply(BigDecimal.valueOf(onHand)).add(unitCost.multiply(BigDecimal.valueOf(quantity)));
        return value.divide(BigDecimal.valueOf((long) onHand + quantity), COST_DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** Whether other quantities are stored. */
    boolean isChanged() {
        return !stored.equals(new Quantities(onHand, reserved));
    }

    UUID id() {
        return id;
    }

    LevelKey key() {
        return new LevelKey(branchCode, product.id());
    }

    public KnownProduct product() {
        return product;
    }

    public String branchCode() {
        return branchCode;
    }

    /** What is physically there. */
    public int onHand() {
        return onHand;
    }

    /** The part of it that is claimed. */
    public int reserved() {
        return reserved;
    }

    int incoming() {
        return incoming;
    }

    /** What can be claimed. */
    public int available() {
        return onHand - reserved;
    }

    public @Nullable BigDecimal averageCost() {
        return averageCost;
    }
}
