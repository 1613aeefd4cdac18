package dev.keeper.inventory.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A movement to be written into the ledger.
 *
 * @param quantity the number of units that move, always positive
 * @param status the status change of a vehicle; null for units of a product
 */
public record NewMovement(
        MovementKind kind,
        String branch,
        Subject subject,
        int quantity,
        Quantities before,
        Quantities after,
        @Nullable StatusChange status) {

    public NewMovement {
        if (quantity <= 0) {
            throw new IllegalArgumentException("A movement of %d units of %s".formatted(quantity, subject));
        }
    }

    /** Returns a movement of units of a product. */
    public static NewMovement ofUnits(
            MovementKind kind, String branch, Subject product, int quantity, Quantities before, Quantities after) {
        return new NewMovement(kind, branch, product, quantity, before, after, null);
    }

    /** Returns a movement of one vehicle, with its status before and after. */
    public static NewMovement ofVehicle(
            MovementKind kind,
            String branch,
            Subject vehicle,
            Quantities before,
            Quantities after,
            StatusChange status) {
        return new NewMovement(kind, branch, vehicle, 1, before, after, status);
    }

    /** Returns the movement with its cause, as the ledger stores it. */
    public Entry because(Cause cause) {
        return new Entry(this, cause);
    }
}
