package dev.keeper.inventory.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The status of a vehicle before and after a movement.
 *
 * @param before nothing for a vehicle that has just come
 */
public record StatusChange(@Nullable String before, String after) {}
