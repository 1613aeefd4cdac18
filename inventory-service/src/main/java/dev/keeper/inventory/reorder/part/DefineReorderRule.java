package dev.keeper.inventory.reorder.part;

import dev.keeper.common.problem.Stale;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.inventory.command.Command;
import dev.keeper.inventory.command.UnitOfWork;
import dev.keeper.inventory.part.Product;
import dev.keeper.inventory.reorder.DefineReorderRuleRequest;
import dev.keeper.inventory.reorder.LockedRules;
import dev.keeper.inventory.reorder.ReorderRule;
import dev.keeper.inventory.reorder.TargetNotAboveMinimum;
import dev.keeper.inventory.stock.LevelKey;
import dev.keeper.inventory.stock.LockedLevels;

/**
 * Sets the minimum and target of a product at a branch.
 *
 * <p>The level is locked before the rule, so that no sale falls between the rule and its first comparison.
 *
 * @param expected the version of the rule to change; without one, a missing rule is created
 */
record DefineReorderRule(String branch, Product product, DefineReorderRuleRequest request, ExpectedVersion expected)
        implements Command<ReorderRule> {

    @Override
    public void need(UnitOfWork work) {
        work.rows(LockedLevels.class).needOrCreate(branch, product.sku());
    }

    /**
     * Creates or changes the rule.
     *
     * @throws Stale if the expected rule is missing or has another version
     * @throws TargetNotAboveMinimum if restocking to the target would not resolve the alert
     */
    @Override
    public ReorderRule execute(UnitOfWork work) {
        var level = work.rows(LockedLevels.class).get(new LevelKey(branch, product.id()));
        var rules = work.rows(LockedRules.class);
        var rule = rules.find(level).orElse(null);
        if (expected.isGiven()) {
            if (rule == null) {
                throw new Stale();
            }
            expected.check(rule.version());
        }
        if (rule == null) {
            rule = rules.add(ReorderRule.ofProduct(branch, product, request.minimum(), request.target()));
        }
        rule.redefine(request.minimum(), request.target());
        rules.redefined(level);
        return rule;
    }
}
