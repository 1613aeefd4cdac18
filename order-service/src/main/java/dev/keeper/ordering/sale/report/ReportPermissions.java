package dev.keeper.ordering.sale.report;

import static dev.keeper.ordering.OrderingRight.SEE_PARTS_REPORTS;
import static dev.keeper.ordering.OrderingRight.SEE_REPORTS;

import dev.keeper.common.problem.Forbidden;
import dev.keeper.common.security.Caller;
import dev.keeper.ordering.OrderingRight;
import dev.keeper.ordering.sale.SaleKind;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks whose sales a report may contain, and whether it may contain costs. */
final class ReportPermissions {

    private ReportPermissions() {}

    /**
     * Narrows the request to what the caller may see: everything at the branches that the caller manages; else the
     * caller's own sales, or the parts at a clerk's branches.
     *
     * @throws Forbidden if the caller may see nothing of the request
     */
    static ReportScope requireScope(
            Caller caller, @Nullable String branch, @Nullable UUID employeeId, @Nullable SaleKind kind) {
        if (SEE_REPORTS.isGrantedEverywhereTo(caller)) {
            return new ReportScope(branch == null ? null : Set.of(branch), employeeId, kind, true);
        }
        var managed = at(branch, SEE_REPORTS, caller);
        if (!managed.isEmpty()) {
            return new ReportScope(managed, employeeId, kind, true);
        }
        var own = ownAt(branch, caller);
        var parts = at(branch, SEE_PARTS_REPORTS, caller);
        boolean mayBeOwn = !own.isEmpty() && (employeeId == null || employeeId.equals(caller.id()));
        boolean mayBeParts = !parts.isEmpty() && kind != SaleKind.VEHICLE;
        if (mayBeParts && (!mayBeOwn || kind == SaleKind.PRODUCT)) {
            return new ReportScope(parts, employeeId, SaleKind.PRODUCT, true);
        }
        if (mayBeOwn) {
            return new ReportScope(own, caller.id(), kind, false);
        }
        throw new Forbidden(
                branch == null
                        ? "You may not see this report."
                        : "You may not see this report of branch " + branch + ".");
    }

    private static Set<String> at(@Nullable String branch, OrderingRight right, Caller caller) {
        if (branch == null) {
            return right.branchesOf(caller);
        }
        return right.isGrantedTo(caller, branch) ? Set.of(branch) : Set.of();
    }

    private static Set<String> ownAt(@Nullable String branch, Caller caller) {
        if (branch == null) {
            return SEE_REPORTS.branchesOfOwnRecordsOf(caller);
        }
        return SEE_REPORTS.isGrantedForOwnAt(caller, branch) ? Set.of(branch) : Set.of();
    }
}
