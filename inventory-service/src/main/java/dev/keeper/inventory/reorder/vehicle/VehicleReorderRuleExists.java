package dev.keeper.inventory.reorder.vehicle;

import dev.keeper.common.problem.RuleBroken;

/** There is a rule for the same cars at the branch. */
class VehicleReorderRuleExists extends RuleBroken {

    private static final long serialVersionUID = 1L;

    VehicleReorderRuleExists(VehicleReorderRule rule) {
        super(
                "VEHICLE_REORDER_RULE_EXISTS",
                "There is a rule for %s at branch %s already; change that one."
                        .formatted(rule.cars(), rule.branchCode()));
    }
}
