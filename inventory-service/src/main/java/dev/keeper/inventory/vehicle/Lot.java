package dev.keeper.inventory.vehicle;

/** Where a vehicle counts: at a branch, as one of a make and model. */
public record Lot(String branch, String make, String model) {}
