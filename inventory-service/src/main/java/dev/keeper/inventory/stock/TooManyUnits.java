package dev.keeper.inventory.stock;

import dev.keeper.common.problem.RuleBroken;

/** The branch would have more units of a product than a level can count. */
class TooManyUnits extends RuleBroken {

    private static final long serialVersionUID = 1L;

    TooManyUnits(String sku, String branch) {
        super("TOO_MANY_UNITS", "Branch %s cannot have that many of %s.".formatted(branch, sku));
    }
}
