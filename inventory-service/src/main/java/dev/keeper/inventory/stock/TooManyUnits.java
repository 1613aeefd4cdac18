package dev.keeper.inventory.stock;

import dev.keeper.common.problem.RuleBroken;

/** A branch would have more units of a product than can be counted. */
class TooManyUnits extends RuleBroken {

    private static final long serialVersionUID = 1L;

    TooManyUnits(String sku, String branch) {
        super("TOO_MANY_UNITS", "Branch %s cannot have that many of %s.".formatted(branch, sku));
    }
}
