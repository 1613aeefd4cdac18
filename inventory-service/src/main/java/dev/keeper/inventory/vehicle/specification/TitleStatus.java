package dev.keeper.inventory.vehicle.specification;

/** The status of a car's title, which records its past. */
public enum TitleStatus {
    CLEAN,
    SALVAGE
}
