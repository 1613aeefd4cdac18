package dev.keeper.inventory.reorder.vehicle;

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
import dev.keeper.inventory.reorder.DefineReorderRuleRequest;
import dev.keeper.inventory.reorder.ReorderRule;
import dev.keeper.inventory.reorder.ReorderRules;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Maintains the reorder rules about cars. */
@Service
@Transactional
class VehicleReorderRules {

    private static final PagedQuery<VehicleReorderRuleResponse> RULES = PagedQuery.of(
            "SELECT id, branch_code, make, model, minimum, target FROM reorder_rules",
            Keyset.<VehicleReorderRuleResponse>ascending()
                    .text("branch_code", VehicleReorderRuleResponse::branch)
                    .text("lower(make)", "lower(%s)", VehicleReorderRuleResponse::make)
                    .text(
                            "coalesce(lower(model), '')",
                            "lower(%s)",
                            rule -> Objects.requireNonNullElse(rule.model(), "")),
            VehicleReorderRuleResponse::from);

    private final ReorderRules rules;
    private final JdbcClient jdbc;
    private final CommandExecutor executor;
    private final Branches branches;

    VehicleReorderRules(ReorderRules rules, JdbcClient jdbc, CommandExecutor executor, Branches branches) {
        this.rules = rules;
        this.jdbc = jdbc;
        this.executor = executor;
        this.branches = branches;
    }

    @Transactional(readOnly = true)
    Slice<VehicleReorderRuleResponse> find(@Nullable String branch, int limit, @Nullable Cursor cursor) {
        var conditions = new Conditions().and("make IS NOT NULL").when(branch, "branch_code = :branch", "branch");
        return RULES.read(jdbc, conditions, limit, cursor);
    }

    @Transactional(readOnly = true)
    ReorderRule get(UUID id) {
        return rules.findAboutVehicles(id).orElseThrow(() -> new NotFound("vehicle reorder rule", id));
    }

    ReorderRule create(CreateVehicleReorderRuleRequest request, Caller caller) {
        InventoryRight.DEFINE_VEHICLE_REORDER_RULES.require(caller, request.branch());
        branches.requireKnown(request.branch());
        return executor.execute(new CreateVehicleReorderRule(request.toRule()));
    }

    ReorderRule change(UUID id, DefineReorderRuleRequest request, ExpectedVersion expected, Caller caller) {
        return executor.execute(new VehicleReorderRuleCommand(id, expected, caller, (rule, rules, work) -> {
            rule.redefine(request.minimum(), request.target());
            rules.redefined(rule);
        }));
    }

    /** Deletes the rule and resolves its alert. */
    void delete(UUID id, ExpectedVersion expected, Caller caller) {
        executor.execute(
                new VehicleReorderRuleCommand(id, expected, caller, (rule, rules, work) -> rules.delete(rule, work)));
    }
}
