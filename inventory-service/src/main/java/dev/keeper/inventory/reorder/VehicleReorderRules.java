package dev.keeper.inventory.reorder;

import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Caller;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.branch.Branches;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people say when a branch has too few cars of a make or model. */
@Service
@Transactional
class VehicleReorderRules {

    private final ReorderRuleRepository rules;
    private final ReorderRuleTable table;
    private final ReorderAlerts alerts;
    private final Branches branches;

    VehicleReorderRules(ReorderRuleRepository rules, ReorderRuleTable table, ReorderAlerts alerts, Branches branches) {
        this.rules = rules;
        this.table = table;
        this.alerts = alerts;
        this.branches = branches;
    }

    @Transactional(readOnly = true)
    Slice<VehicleReorderRuleResponse> find(@Nullable String branch, int limit, @Nullable Cursor cursor) {
        return table.findAboutVehicles(branch, limit, cursor);
    }

    @Transactional(readOnly = true)
    ReorderRule get(UUID id) {
        return rules.findByIdAndProductIsNull(id).orElseThrow(() -> notFound(id));
    }

    ReorderRule create(CreateVehicleReorderRuleRequest request, Caller caller) {
        InventoryRight.DEFINE_VEHICLE_REORDER_RULES.require(caller, request.branch());
        branches.requireKnown(request.branch());
        var rule = request.toRule();
        table.lockForNewRule();
        if (table.exists(rule)) {
            throw new VehicleReorderRuleExists(rule);
        }
        rules.save(rule);
        rules.flush();
        alerts.countVehicles(List.of(rule.id()));
        return rule;
    }

    ReorderRule change(UUID id, DefineReorderRuleRequest request, ExpectedVersion expected, Caller caller) {
        var rule = forChange(id, caller);
        expected.check(rule.version());
        rule.redefine(request.minimum(), request.target());
        rules.flush();
        alerts.countVehicles(List.of(id));
        return rule;
    }

    /** Takes the rule away; its alert is over then. */
    void delete(UUID id, ExpectedVersion expected, Caller caller) {
        var rule = forChange(id, caller);
        expected.check(rule.version());
        alerts.end(rule);
        rules.delete(rule);
        rules.flush();
    }

    private ReorderRule forChange(UUID id, Caller caller) {
        var rule = rules.findForChangeByIdAndProductIsNull(id).orElseThrow(() -> notFound(id));
        InventoryRight.DEFINE_VEHICLE_REORDER_RULES.require(caller, rule.branchCode());
        return rule;
    }

    private static NotFound notFound(UUID id) {
        return new NotFound("vehicle reorder rule", id);
    }
}
