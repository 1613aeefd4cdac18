package dev.keeper.inventory.part;

import dev.keeper.common.problem.RuleBroken;

/** A product that was deleted is not taken in anew. */
public class ProductInactive extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public ProductInactive(String sku) {
        super("PRODUCT_INACTIVE", "The product %s was deleted; reactivate it first.".formatted(sku));
    }
}
