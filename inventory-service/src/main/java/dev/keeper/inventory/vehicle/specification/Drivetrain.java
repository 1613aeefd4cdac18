package dev.keeper.inventory.vehicle.specification;

/** The driven wheels of a car: front, rear, all, or four on demand. */
public enum Drivetrain {
    FWD,
    RWD,
    AWD,
    FOUR_WD
}
