package dev.keeper.inventory.stock;

import dev.keeper.inventory.ledger.MovementKind;
import dev.keeper.inventory.ledger.NewMovement;
import dev.keeper.inventory.ledger.Quantities;
import dev.keeper.inventory.ledger.Subject;
import dev.keeper.inventory.product.Product;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many units of a product one branch has.
 *
 * <p>Read with a lock by whoever changes it. Every verb returns the line that belongs into the ledger.
 */
public class StockLevel {

    private static final int COST_DECIMALS = 4;

    private final UUID id;
    private final Product product;
    private final String branchCode;
    private int onHand;
    private int reserved;
    private final int incoming;
    private @Nullable BigDecimal averageCost;

    StockLevel(
            UUID id,
            Product product,
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
    }

    /** Takes in delivered units; their cost, where it is known, moves the average. */
    NewMovement receive(int quantity, @Nullable BigDecimal unitCost) {
        if (unitCost != null) {
            averageCost = averageWith(quantity, unitCost);
        }
        return move(MovementKind.RECEIPT, quantity, onHand + quantity, reserved);
    }

    /**
     * Corrects what is there.
     *
     * @throws InsufficientStock if that would leave less than is reserved
     */
    NewMovement adjust(int change) {
        if (onHand + change < reserved) {
            throw new InsufficientStock(product.sku(), branchCode, -change, available());
        }
        return move(MovementKind.ADJUSTMENT, Math.abs(change), onHand + change, reserved);
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

    private BigDecimal averageWith(int quantity, BigDecimal unitCost) {
        if (averageCost == null || onHand == 0) {
            return unitCost;
        }
        var value =
                averageCost.multiply(BigDecimal.valueOf(onHand)).add(unitCost.multiply(BigDecimal.valueOf(quantity)));
        return value.divide(BigDecimal.valueOf(onHand + quantity), COST_DECIMALS, RoundingMode.HALF_EVEN);
    }

    UUID id() {
        return id;
    }

    LevelKey key() {
        return new LevelKey(branchCode, product.id());
    }

    public Product product() {
        return product;
    }

    public String branchCode() {
        return branchCode;
    }

    int onHand() {
        return onHand;
    }

    int reserved() {
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
