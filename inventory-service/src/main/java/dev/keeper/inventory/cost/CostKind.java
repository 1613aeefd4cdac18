package dev.keeper.inventory.cost;

/** For what money was spent on a car. */
public enum CostKind {
    PREPARATION,
    TRANSPORT,
    FLOORPLAN,
    FEE,
    OTHER
}
