package dev.keeper.inventory.stock;

import java.util.UUID;

/** The key of a level: a product at a branch. */
public record LevelKey(String branch, UUID productId) {}
