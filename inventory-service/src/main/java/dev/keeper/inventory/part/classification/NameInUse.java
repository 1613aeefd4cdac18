package dev.keeper.inventory.part.classification;

import dev.keeper.common.problem.RuleBroken;

/** A product refers to the brand or category. */
class NameInUse extends RuleBroken {

    private static final long serialVersionUID = 1L;

    NameInUse(Classification kind, String name, String sku) {
        super(kind.inUse(), "The %s %s is used, for instance by the product %s.".formatted(kind.word(), name, sku));
    }
}
