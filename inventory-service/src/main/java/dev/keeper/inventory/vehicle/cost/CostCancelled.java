package dev.keeper.inventory.vehicle.cost;

import dev.keeper.common.problem.RuleBroken;

/** The cost has already been cancelled. */
class CostCancelled extends RuleBroken {

    private static final long serialVersionUID = 1L;

    CostCancelled() {
        super("COST_CANCELLED", "The cost is cancelled already.");
    }
}
