package dev.keeper.inventory.vehicle.cost;

/** The kinds of extra costs. */
public enum CostKind {
    PREPARATION,
    TRANSPORT,
    FLOORPLAN,
    FEE,
    OTHER
}
