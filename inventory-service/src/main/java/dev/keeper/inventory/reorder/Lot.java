package dev.keeper.inventory.reorder;

import dev.keeper.inventory.vehicle.Vehicle;

/** Where a car counts: at a branch, as one of a make and model. */
record Lot(String branch, String make, String model) {

    static Lot of(Vehicle vehicle) {
        return new Lot(vehicle.branchCode(), vehicle.make(), vehicle.model());
    }
}
