package dev.keeper.inventory.reorder.part;

import dev.keeper.common.problem.NotFound;
import dev.keeper.common.problem.Stale;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.inventory.command.Command;
import dev.keeper.inventory.command.UnitOfWork;
import dev.keeper.inventory.part.Product;
import dev.keeper.inventory.reorder.LockedRules;
import dev.keeper.inventory.reorder.ReorderRule;
import dev.keeper.inventory.stock.LevelKey;
import dev.keeper.inventory.stock.LockedLevels;

/** Deletes the rule about a product at a branch, under the lock of its level, and resolves its alert. */
record DeleteReorderRule(String branch, Product product, ExpectedVersion expected) implements Command<ReorderRule> {

    @Override
    public void need(UnitOfWork work) {
        work.rows(LockedLevels.class).need(levelKey());
    }

    /**
     * Deletes the rule.
     *
     * @throws NotFound if there is no rule
     * @throws Stale if the expected rule is missing or has another version
     */
    @Override
    public ReorderRule execute(UnitOfWork work) {
        var level = work.rows(LockedLevels.class).find(levelKey());
        if (level == null) {
            throw notFound();
        }
        var rules = work.rows(LockedRules.class);
        var rule = rules.find(level).orElseThrow(this::missing);
        expected.check(rule.version());
        rules.delete(rule, level, work);
        return rule;
    }

    private LevelKey levelKey() {
        return new LevelKey(branch, product.id());
    }

    private RuntimeException missing() {
        return expected.isGiven() ? new Stale() : notFound();
    }

    private NotFound notFound() {
        return new NotFound("reorder rule", branch + "/" + product.sku());
    }
}
