package dev.keeper.inventory.vehicle;

/** Whether a car had an owner before. */
public enum Condition {
    NEW,
    USED,
    CPO,
    DEMO
}
