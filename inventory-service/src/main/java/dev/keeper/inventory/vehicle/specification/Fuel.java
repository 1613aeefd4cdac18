package dev.keeper.inventory.vehicle.specification;

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
