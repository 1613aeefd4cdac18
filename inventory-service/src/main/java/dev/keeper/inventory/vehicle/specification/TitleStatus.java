package dev.keeper.inventory.vehicle.specification;

/** What a car's title says about its past. */
public enum TitleStatus {
    CLEAN,
    SALVAGE
}
