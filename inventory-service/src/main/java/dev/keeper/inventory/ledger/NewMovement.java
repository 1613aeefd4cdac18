package dev.keeper.inventory.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A line to be written into the ledger.
 *
 * @param quantity how many units it is about, always positive
 * @param status how the status of a vehicle changed; nothing for units of a product
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

    /** Units of a product. */
    public static NewMovement ofUnits(
            MovementKind kind, String branch, Subject product, int quantity, Quantities before, Quantities after) {
        return new NewMovement(kind, branch, product, quantity, before, after, null);
    }

    /** One vehicle, with the status that it had and has. */
    public static NewMovement ofVehicle(
            MovementKind kind,
            String branch,
            Subject vehicle,
            Quantities before,
            Quantities after,
            StatusChange status) {
        return new NewMovement(kind, branch, vehicle, 1, before, after, status);
    }

    /** The same line with its cause, as it is written. */
    public Entry because(Cause cause) {
        return new Entry(this, cause);
    }
}
