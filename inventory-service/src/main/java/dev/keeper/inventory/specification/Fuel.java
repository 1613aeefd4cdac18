package dev.keeper.inventory.specification;

/** What drives a car. */
public enum Fuel {
    PETROL,
    DIESEL,
    HYBRID,
    PLUG_IN_HYBRID,
    ELECTRIC,
    LPG,
    CNG,
    HYDROGEN,
    OTHER
}
