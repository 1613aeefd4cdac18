package dev.keeper.inventory.vehicle.specification;

/** Whether a car had an owner before. */
public enum Condition {
    NEW,
    USED,
    CPO,
    DEMO
}
