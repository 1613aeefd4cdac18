package dev.keeper.inventory.part;

import dev.keeper.common.problem.RuleBroken;

/** The product is deleted, so it cannot be received. */
public class ProductInactive extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public ProductInactive(String sku) {
        super("PRODUCT_INACTIVE", "The product %s was deleted; reactivate it first.".formatted(sku));
    }
}
