package dev.keeper.inventory.vehicle.specification;

/** Which wheels of a car are driven: front, rear, all, or four of its choice. */
public enum Drivetrain {
    FWD,
    RWD,
    AWD,
    FOUR_WD
}
