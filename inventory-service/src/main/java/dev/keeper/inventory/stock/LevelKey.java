package dev.keeper.inventory.stock;

import java.util.UUID;

/** Which level: of a product at a branch. */
public record LevelKey(String branch, UUID productId) {}
