package dev.keeper.inventory.ledger;

/**
 * A line to be written into the ledger.
 *
 * @param quantity how many units it is about, always positive
 */
public record NewMovement(
        MovementKind kind, String branch, Subject subject, int quantity, Quantities before, Quantities after) {}
