package dev.keeper.inventory.vehicle.specification;

/** The sources from which the group acquires cars. */
public enum Source {
    FACTORY,
    TRADE_IN,
    AUCTION,
    DEALER_TRADE
}
