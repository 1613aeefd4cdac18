package dev.keeper.inventory.vehicle;

/** The group in which a vehicle is counted: a make and model at a branch. */
public record Lot(String branch, String make, String model) {}
