package dev.keeper.inventory.reorder.vehicle;

import dev.keeper.common.problem.RuleBroken;
import dev.keeper.inventory.reorder.ReorderRule;

/** The branch already has a rule about the same cars. */
class VehicleReorderRuleExists extends RuleBroken {

    private static final long serialVersionUID = 1L;

    VehicleReorderRuleExists(ReorderRule rule) {
        super(
                "VEHICLE_REORDER_RULE_EXISTS",
                "There is a rule for %s at branch %s already; change that one."
                        .formatted(
                                rule.model() == null ? rule.make() : rule.make() + " " + rule.model(),
                                rule.branchCode()));
    }
}
