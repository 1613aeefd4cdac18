package dev.keeper.inventory.vehicle.specification;

/** The source of a car's power. */
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
