package dev.keeper.inventory.part;

import dev.keeper.common.problem.RuleBroken;

/** Another product has the barcode. */
class BarcodeTaken extends RuleBroken {

    private static final long serialVersionUID = 1L;

    BarcodeTaken(String barcode, String sku) {
        super("BARCODE_TAKEN", "The product %s has the barcode %s already.".formatted(sku, barcode));
    }
}
