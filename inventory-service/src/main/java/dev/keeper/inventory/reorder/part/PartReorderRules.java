package dev.keeper.inventory.reorder.part;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.listing.Conditions;
import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Keyset;
import dev.keeper.common.listing.PagedQuery;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Caller;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.branch.Branches;
import dev.keeper.inventory.command.CommandExecutor;
import dev.keeper.inventory.part.Catalogue;
import dev.keeper.inventory.part.Sku;
import dev.keeper.inventory.reorder.DefineReorderRuleRequest;
import dev.keeper.inventory.reorder.ReorderRule;
import dev.keeper.inventory.reorder.ReorderRules;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Maintains the reorder rules about products. */
@Service
@Transactional
class PartReorderRules {

    private static final PagedQuery<ReorderRuleResponse> RULES = PagedQuery.of(
            """
            SELECT rule.branch_code, product.sku, product.name, rule.minimum, rule.target
            FROM reorder_rules rule JOIN products product ON product.id = rule.product_id
            """,
            Keyset.<ReorderRuleResponse>ascending()
                    .text("product.sku", ReorderRuleResponse::sku)
                    .text("rule.branch_code", ReorderRuleResponse::branch),
            ReorderRuleResponse::from);

    private final ReorderRules rules;
    private final JdbcClient jdbc;
    private final CommandExecutor executor;
    private final Catalogue catalogue;
    private final Branches branches;

    PartReorderRules(
            ReorderRules rules, JdbcClient jdbc, CommandExecutor executor, Catalogue catalogue, Branches branches) {
        this.rules = rules;
        this.jdbc = jdbc;
        this.executor = executor;
        this.catalogue = catalogue;
        this.branches = branches;
    }

    @Transactional(readOnly = true)
    Slice<ReorderRuleResponse> find(@Nullable String branch, int limit, @Nullable Cursor cursor) {
        var conditions = new Conditions().when(branch, "rule.branch_code = :branch", "branch");
        return RULES.read(jdbc, conditions, limit, cursor);
    }

    @Transactional(readOnly = true)
    ReorderRule get(BranchCode branch, Sku sku) {
        var product = catalogue.get(sku);
        return rules.findAboutProduct(branch.value(), product.id())
                .orElseThrow(() -> new NotFound("reorder rule", branch + "/" + product.sku()));
    }

    /** Creates or changes the rule; {@code If-Match} is checked when it is given. */
    ReorderRule define(
            BranchCode branch, Sku sku, DefineReorderRuleRequest request, ExpectedVersion expected, Caller caller) {
        InventoryRight.KEEP_PRODUCT_STOCK.require(caller, branch);
        branches.requireKnown(branch);
        return executor.execute(new DefineReorderRule(branch.value(), catalogue.get(sku), request, expected));
    }

    /** Deletes the rule and resolves its alert. */
    void delete(BranchCode branch, Sku sku, ExpectedVersion expected, Caller caller) {
        InventoryRight.KEEP_PRODUCT_STOCK.require(caller, branch);
        executor.execute(new DeleteReorderRule(branch.value(), catalogue.get(sku), expected));
    }
}
