package dev.keeper.inventory.command;

/** What commands lock, in the order in which all of them lock it, so that no two wait for each other. */
public enum Rank {
    VEHICLES,
    STOCK_LEVELS,
    RESERVATIONS
}
