package dev.keeper.inventory.vehicle.specification;

/** In what a car counts its way: miles or kilometres. */
public enum OdometerUnit {
    MI,
    KM
}
