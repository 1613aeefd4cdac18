package dev.keeper.inventory.reservation.waiting;

import dev.keeper.common.problem.RuleBroken;

/** The car is not reserved, so there is no waiting list to join. */
class VehicleNotReserved extends RuleBroken {

    private static final long serialVersionUID = 1L;

    VehicleNotReserved(String vin) {
        super("VEHICLE_NOT_RESERVED", "Vehicle %s is not reserved by anybody; hold it instead.".formatted(vin));
    }
}
