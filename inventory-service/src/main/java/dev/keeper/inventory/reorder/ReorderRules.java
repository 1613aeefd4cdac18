package dev.keeper.inventory.reorder;

import dev.keeper.common.security.Actor;
import dev.keeper.inventory.InventoryPermissions;
import dev.keeper.inventory.branch.Branches;
import dev.keeper.inventory.product.Catalogue;
import dev.keeper.inventory.product.Product;
import dev.keeper.inventory.stock.StockLevels;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people say when a branch has too little. */
@Service
@Transactional
class ReorderRules {

    private final ReorderRuleRepository rules;
    private final LowStockAlerts alerts;
    private final StockLevels levels;
    private final Catalogue catalogue;
    private final Branches branches;

    ReorderRules(
            ReorderRuleRepository rules,
            LowStockAlerts alerts,
            StockLevels levels,
            Catalogue catalogue,
            Branches branches) {
        this.rules = rules;
        this.alerts = alerts;
        this.levels = levels;
        this.catalogue = catalogue;
        this.branches = branches;
    }

    ReorderRule define(String branch, String sku, DefineReorderRuleRequest request, Actor actor) {
        InventoryPermissions.KEEP_PRODUCT_STOCK.require(actor, branch);
        branches.requireKnown(branch);
        var product = catalogue.get(sku);
        // The level is locked first, as everywhere, so that no sale slips between the rule and its first evaluation.
        var level = Objects.requireNonNull(
                levels.lockOrCreate(branch, List.of(product.id())).get(product.id()));
        var rule = findOrCreate(branch, product, request);
        rule.redefine(request.minimum(), request.target());
        alerts.evaluate(rule, level.available());
        rules.flush();
        return rule;
    }

    private ReorderRule findOrCreate(String branch, Product product, DefineReorderRuleRequest request) {
        return rules.findByBranchCodeAndProductId(branch, product.id())
                .orElseGet(() -> rules.save(new ReorderRule(branch, product, request.minimum(), request.target())));
    }
}
