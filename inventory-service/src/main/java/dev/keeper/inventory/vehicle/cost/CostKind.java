package dev.keeper.inventory.vehicle.cost;

/** For what money was spent on a car. */
public enum CostKind {
    PREPARATION,
    TRANSPORT,
    FLOORPLAN,
    FEE,
    OTHER
}
