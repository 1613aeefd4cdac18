package dev.keeper.inventory.insight.drift;

import dev.keeper.common.problem.RuleBroken;

/** The level agrees with its ledger and its reservations. */
class NothingToRepair extends RuleBroken {

    private static final long serialVersionUID = 1L;

    NothingToRepair(String sku, String branch) {
        super("NOTHING_TO_REPAIR", "The stock of %s at branch %s is as its ledger says.".formatted(sku, branch));
    }
}
