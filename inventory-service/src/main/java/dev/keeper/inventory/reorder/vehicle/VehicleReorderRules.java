package dev.keeper.inventory.reorder.vehicle;

import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Caller;
import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.common.web.Slice;
import dev.keeper.inventory.InventoryPermissions;
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

    private final VehicleReorderRuleRepository rules;
    private final VehicleReorderRuleTable table;
    private final LowVehicleAlerts alerts;
    private final Branches branches;

    VehicleReorderRules(
            VehicleReorderRuleRepository rules,
            VehicleReorderRuleTable table,
            LowVehicleAlerts alerts,
            Branches branches) {
        this.rules = rules;
        this.table = table;
        this.alerts = alerts;
        this.branches = branches;
    }

    @Transactional(readOnly = true)
    Slice<VehicleReorderRuleResponse> find(@Nullable String branch, int limit, @Nullable Cursor cursor) {
        return table.find(branch, limit, cursor);
    }

    @Transactional(readOnly = true)
    VehicleReorderRule get(UUID id) {
        return rules.findById(id).orElseThrow(() -> notFound(id));
    }

    VehicleReorderRule create(CreateVehicleReorderRuleRequest request, Caller caller) {
        InventoryPermissions.DEFINE_VEHICLE_REORDER_RULES.require(caller, request.branch());
        branches.requireKnown(request.branch());
        var rule = request.toRule();
        table.lockForNewRule();
        if (table.exists(rule)) {
            throw new VehicleReorderRuleExists(rule);
        }
        rules.save(rule);
        rules.flush();
        alerts.evaluate(List.of(rule.id()));
        return rule;
    }

    VehicleReorderRule change(
            UUID id, ChangeVehicleReorderRuleRequest request, ExpectedVersion expected, Caller caller) {
        var rule = forChange(id, caller);
        expected.check(rule.version());
        rule.redefine(request.minimum(), request.target());
        rules.flush();
        alerts.evaluate(List.of(id));
        return rule;
    }

    /** Takes the rule away; its alert is over then. */
    void delete(UUID id, ExpectedVersion expected, Caller caller) {
        var rule = forChange(id, caller);
        expected.check(rule.version());
        alerts.end(id);
        rules.delete(rule);
        rules.flush();
    }

    private VehicleReorderRule forChange(UUID id, Caller caller) {
        var rule = rules.findForChangeById(id).orElseThrow(() -> notFound(id));
        InventoryPermissions.DEFINE_VEHICLE_REORDER_RULES.require(caller, rule.branchCode());
        return rule;
    }

    private static NotFound notFound(UUID id) {
        return new NotFound("vehicle reorder rule", id);
    }
}
