package dev.keeper.inventory.reorder;

import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.problem.NotFound;
import dev.keeper.common.problem.Stale;
import dev.keeper.common.security.Caller;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.branch.Branches;
import dev.keeper.inventory.part.Catalogue;
import dev.keeper.inventory.part.Product;
import dev.keeper.inventory.stock.LevelKey;
import dev.keeper.inventory.stock.StockLevel;
import dev.keeper.inventory.stock.StockLevels;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people say when a branch has too little of a product. */
@Service
@Transactional
class ReorderRules {

    private final ReorderRuleRepository rules;
    private final ReorderRuleTable table;
    private final ReorderAlerts alerts;
    private final StockLevels levels;
    private final Catalogue catalogue;
    private final Branches branches;

    ReorderRules(
            ReorderRuleRepository rules,
            ReorderRuleTable table,
            ReorderAlerts alerts,
            StockLevels levels,
            Catalogue catalogue,
            Branches branches) {
        this.rules = rules;
        this.table = table;
        this.alerts = alerts;
        this.levels = levels;
        this.catalogue = catalogue;
        this.branches = branches;
    }

    @Transactional(readOnly = true)
    Slice<ReorderRuleResponse> find(@Nullable String branch, int limit, @Nullable Cursor cursor) {
        return table.findAboutProducts(branch, limit, cursor);
    }

    @Transactional(readOnly = true)
    ReorderRule get(String branch, String sku) {
        return require(branch, catalogue.get(sku));
    }

    /** The rule as it is from now on; {@code If-Match} counts when it is given. */
    ReorderRule define(
            String branch, String sku, DefineReorderRuleRequest request, ExpectedVersion expected, Caller caller) {
        InventoryRight.KEEP_PRODUCT_STOCK.require(caller, branch);
        branches.requireKnown(branch);
        var product = catalogue.get(sku);
        var level = lockLevel(branch, product);
        var rule =
                expected.isGiven() ? requireMatch(branch, product, expected) : findOrCreate(branch, product, request);
        rule.redefine(request.minimum(), request.target());
        rules.flush();
        alerts.levelsChanged(List.of(level));
        return rule;
    }

    /** Takes the rule away; its alert is over then. */
    void delete(String branch, String sku, ExpectedVersion expected, Caller caller) {
        InventoryRight.KEEP_PRODUCT_STOCK.require(caller, branch);
        var product = catalogue.get(sku);
        var key = new LevelKey(branch, product.id());
        var level = levels.lock(List.of(key)).get(key);
        if (level == null) {
            throw noRule(branch, product);
        }
        var rule = expected.isGiven() ? requireMatch(branch, product, expected) : require(branch, product);
        alerts.end(rule, level);
        rules.delete(rule);
        rules.flush();
    }

    /** Before the rule, as everywhere, so that no sale slips between the rule and its first evaluation. */
    private StockLevel lockLevel(String branch, Product product) {
        return Objects.requireNonNull(
                levels.lockOrCreate(branch, List.of(product.id())).get(product.id()));
    }

    private ReorderRule findOrCreate(String branch, Product product, DefineReorderRuleRequest request) {
        return rules.findByBranchCodeAndProductId(branch, product.id())
                .orElseGet(
                        () -> rules.save(ReorderRule.ofProduct(branch, product, request.minimum(), request.target())));
    }

    private ReorderRule requireMatch(String branch, Product product, ExpectedVersion expected) {
        var rule = rules.findByBranchCodeAndProductId(branch, product.id()).orElseThrow(Stale::new);
        expected.check(rule.version());
        return rule;
    }

    private ReorderRule require(String branch, Product product) {
        return rules.findByBranchCodeAndProductId(branch, product.id()).orElseThrow(() -> noRule(branch, product));
    }

    private static NotFound noRule(String branch, Product product) {
        return new NotFound("reorder rule", branch + "/" + product.sku());
    }
}
