package dev.keeper.inventory.reorder.vehicle;

import dev.keeper.common.security.Caller;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.command.Command;
import dev.keeper.inventory.command.UnitOfWork;
import dev.keeper.inventory.reorder.LockedRules;
import dev.keeper.inventory.reorder.ReorderRule;
import java.util.UUID;

/** An action on one rule about vehicles, under its lock. */
record VehicleReorderRuleCommand(UUID id, ExpectedVersion expected, Caller caller, Action action)
        implements Command<ReorderRule> {

    @Override
    public void need(UnitOfWork work) {
        work.rows(LockedRules.class).need(id);
    }

    /**
     * Runs the action.
     *
     * @throws dev.keeper.common.problem.NotFound if there is no such rule
     * @throws dev.keeper.common.problem.Forbidden if the caller may not define rules at its branch
     * @throws dev.keeper.common.problem.Stale if the rule has another version than expected
     */
    @Override
    public ReorderRule execute(UnitOfWork work) {
        var rules = work.rows(LockedRules.class);
        var rule = rules.get(id);
        InventoryRight.DEFINE_VEHICLE_REORDER_RULES.require(caller, rule.branchCode());
        expected.check(rule.version());
        action.on(rule, rules, work);
        return rule;
    }

    /** An action on a rule. */
    @FunctionalInterface
    interface Action {

        /** Runs the action with the locked rule. */
        void on(ReorderRule rule, LockedRules rules, UnitOfWork work);
    }
}
