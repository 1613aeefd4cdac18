package dev.keeper.inventory.ledger;

/** A movement and why it happened. */
public record Entry(NewMovement movement, Cause cause) {}
