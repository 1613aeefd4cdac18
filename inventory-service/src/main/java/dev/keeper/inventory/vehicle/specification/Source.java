package dev.keeper.inventory.vehicle.specification;

/** Where a car came from. */
public enum Source {
    FACTORY,
    TRADE_IN,
    AUCTION,
    DEALER_TRADE
}
