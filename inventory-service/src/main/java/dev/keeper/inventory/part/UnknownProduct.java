package dev.keeper.inventory.part;

import dev.keeper.common.problem.Invalid;

/** The request names a SKU that is not in the catalogue. */
public class UnknownProduct extends Invalid {

    private static final long serialVersionUID = 1L;

    public UnknownProduct(String field, String sku) {
        super("UNKNOWN_PRODUCT", field, "There is no product with the SKU %s.".formatted(sku));
    }
}
