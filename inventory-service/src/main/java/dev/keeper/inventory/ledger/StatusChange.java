package dev.keeper.inventory.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The status of a vehicle before and after a movement.
 *
 * @param before null for a vehicle that enters the stock
 */
public record StatusChange(@Nullable String before, String after) {}
