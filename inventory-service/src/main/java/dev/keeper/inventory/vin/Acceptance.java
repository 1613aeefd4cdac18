package dev.keeper.inventory.vin;

/** Whether a VIN may be entered for a car. */
public enum Acceptance {
    /** Its check digit fits. */
    ACCEPTABLE,
    /** It carries no check digit and needs none; somebody must have compared it with the car. */
    NEEDS_ACCEPTANCE,
    /** Its check digit is wrong although the standard demands one. */
    REFUSED
}
