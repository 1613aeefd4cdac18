package dev.keeper.inventory.reorder.vehicle;

import dev.keeper.inventory.command.Command;
import dev.keeper.inventory.command.UnitOfWork;
import dev.keeper.inventory.reorder.LockedRules;
import dev.keeper.inventory.reorder.ReorderRule;

/** Creates a reorder rule about the vehicles of a make or model. */
record CreateVehicleReorderRule(ReorderRule rule) implements Command<ReorderRule> {

    @Override
    public void need(UnitOfWork work) {}

    /**
     * Creates the rule.
     *
     * @throws VehicleReorderRuleExists if there is a rule about the same vehicles
     */
    @Override
    public ReorderRule execute(UnitOfWork work) {
        var rules = work.rows(LockedRules.class);
        if (!rules.isNew(rule)) {
            throw new VehicleReorderRuleExists(rule);
        }
        rules.add(rule);
        rules.redefined(rule);
        return rule;
    }
}
