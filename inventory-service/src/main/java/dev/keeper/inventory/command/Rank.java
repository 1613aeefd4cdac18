package dev.keeper.inventory.command;

/** The kinds of rows that commands lock, in lock order. Every command follows this order, so no two can deadlock. */
public enum Rank {
    VEHICLES,
    STOCK_LEVELS,
    RESERVATIONS,
    REORDER_RULES
}
