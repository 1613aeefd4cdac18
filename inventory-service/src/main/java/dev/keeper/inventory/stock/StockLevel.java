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
 * The units of a product at one branch.
 *
 * <p>It changes only under lock. Every verb returns a movement for the ledger.
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
     * Receives delivered units. Their cost, where known, updates the average.
     *
     * @throws TooManyUnits if the level would exceed the largest count
     */
    public NewMovement receive(int quantity, @Nullable BigDecimal unitCost) {
        return takeIn(MovementKind.RECEIPT, quantity, unitCost);
    }

    /**
     * Takes sold units back at the given cost, or at the current average.
     *
     * @throws TooManyUnits if the level would exceed the largest count
     */
    public NewMovement takeBack(int quantity, @Nullable BigDecimal unitCost) {
        return takeIn(MovementKind.RETURN, quantity, unitCost);
    }

    /**
     * Issues units without a sale; the average cost stays the same.
     *
     * @throws InsufficientStock if fewer than the reserved units would be left
     */
    public NewMovement issue(int quantity) {
        requireAvailable(quantity);
        return move(MovementKind.ISSUE, quantity, onHand - quantity, reserved);
    }

    /**
     * Corrects the units on hand.
     *
     * @throws InsufficientStock if fewer than the reserved units would be left
     * @throws TooManyUnits if the level would exceed the largest count
     */
    public NewMovement adjust(int change) {
        int newOnHand = onHandWith(change);
        if (newOnHand < reserved) {
            throw new InsufficientStock(product.sku(), branchCode, -change, available());
        }
        return move(MovementKind.ADJUSTMENT, Math.abs(change), newOnHand, reserved);
    }

    /**
     * Repairs a drift between level, ledger and reservations. For on hand the level is right, because people count it
     * and work with it. For reserved the active reservations are right, because orders and customers wait for them.
     *
     * @param inLedger the sums of the ledger; the new movement leads from them to the right quantities
     * @param claimed the units in active reservations
     * @throws ReservedAboveOnHand if more are reserved than are on hand
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
     * Checks that units can be reserved, and changes nothing.
     *
     * @throws InsufficientStock if fewer are available
     */
    public void requireAvailable(int quantity) {
        if (quantity > available()) {
            throw new InsufficientStock(product.sku(), branchCode, quantity, available());
        }
    }

    /** Reserves units, under the condition of {@link #requireAvailable}. */
    public NewMovement reserve(int quantity) {
        requireAvailable(quantity);
        return move(MovementKind.RESERVATION, quantity, onHand, reserved + quantity);
    }

    /** Releases reserved units. */
    public NewMovement release(int quantity) {
        return move(MovementKind.RELEASE, quantity, onHand, reserved - quantity);
    }

    /** Hands reserved units over to their buyer. */
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

    /** Returns whether the quantities differ from the stored ones. */
    boolean isChanged() {
        return !stored.equals(new Quantities(onHand, reserved));
    }

    UUID id() {
        return id;
    }

    /** The branch and the product. */
    public LevelKey key() {
        return new LevelKey(branchCode, product.id());
    }

    public KnownProduct product() {
        return product;
    }

    public String branchCode() {
        return branchCode;
    }

    /** Returns the units that are physically there. */
    public int onHand() {
        return onHand;
    }

    /** Returns the reserved part of them. */
    public int reserved() {
        return reserved;
    }

    int incoming() {
        return incoming;
    }

    /** Returns the units that can be reserved. */
    public int available() {
        return onHand - reserved;
    }

    public @Nullable BigDecimal averageCost() {
        return averageCost;
    }
}
