package dev.keeper.inventory.part;

import dev.keeper.common.problem.RuleBroken;

/** Another product has the SKU. */
class SkuTaken extends RuleBroken {

    private static final long serialVersionUID = 1L;
    static final String CODE = "SKU_TAKEN";

    SkuTaken(String sku) {
        super(CODE, "There is a product with the SKU %s already.".formatted(sku));
    }
}
