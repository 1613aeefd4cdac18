package dev.keeper.inventory.stock;

import dev.keeper.common.problem.RuleBroken;

/** Active reservations claim more units of a product than are on hand, so no level can hold both figures. */
class ReservedAboveOnHand extends RuleBroken {

    private static final long serialVersionUID = 1L;

    ReservedAboveOnHand(String sku, String branch, int reserved, int onHand) {
        super(
                "RESERVED_ABOVE_ON_HAND",
                "Of %s at branch %s, %d are reserved but only %d on hand; count and adjust, or release, first."
                        .formatted(sku, branch, reserved, onHand));
    }
}
