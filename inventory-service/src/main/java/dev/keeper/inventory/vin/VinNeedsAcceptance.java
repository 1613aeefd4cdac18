package dev.keeper.inventory.vin;

import dev.keeper.common.problem.Invalid;

/** The VIN has no valid check digit. That is usual outside North America but may be a typing error. */
public class VinNeedsAcceptance extends Invalid {

    private static final long serialVersionUID = 1L;

    VinNeedsAcceptance(String vin) {
        super(
                "VIN_NEEDS_ACCEPTANCE",
                "vin",
                "%s carries no valid check digit; compare it with the car and accept it if it is right."
                        .formatted(vin));
    }
}
