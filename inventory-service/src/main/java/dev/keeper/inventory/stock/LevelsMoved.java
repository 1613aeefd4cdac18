package dev.keeper.inventory.stock;

import java.util.List;

/**
 * Told to other features of this service in the transaction of the change, once for all levels that it changed.
 *
 * @param levels as they are after the change
 */
public record LevelsMoved(List<StockLevel> levels) {}
