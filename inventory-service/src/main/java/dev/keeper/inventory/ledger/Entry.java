package dev.keeper.inventory.ledger;

/** A movement and its cause. */
public record Entry(NewMovement movement, Cause cause) {}
