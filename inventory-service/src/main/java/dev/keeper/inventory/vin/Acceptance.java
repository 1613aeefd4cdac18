package dev.keeper.inventory.vin;

/** The verdict on entering a VIN for a car. */
public enum Acceptance {
    /** Its check digit is valid. */
    ACCEPTABLE,
    /** It has no valid check digit and needs none; a person must compare it with the car. */
    NEEDS_ACCEPTANCE,
    /** Its check digit is wrong although the standard demands one. */
    REFUSED
}
