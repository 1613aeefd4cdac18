package dev.keeper.inventory.vehicle.specification;

/** The unit of an odometer: miles or kilometres. */
public enum OdometerUnit {
    MI,
    KM
}
