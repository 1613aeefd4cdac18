package dev.keeper.inventory.vehicle.specification;

/** The condition of a car, such as new or used. */
public enum Condition {
    NEW,
    USED,
    CPO,
    DEMO
}
