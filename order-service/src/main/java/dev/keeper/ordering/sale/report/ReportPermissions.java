package dev.keeper.ordering.sale.report;

import dev.keeper.common.problem.Forbidden;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.Permission;
import dev.keeper.common.security.Role;
import dev.keeper.ordering.sale.SaleKind;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose sales a report may be about, and whether it may tell what they cost. */
final class ReportPermissions {

    private static final Permission EVERY_SALE = Permission.to("see reports", Role.BRANCH_MANAGER, Role.SALES_MANAGER);
    private static final Permission PARTS_SALES = Permission.to("see reports on parts", Role.PARTS_CLERK);
    private static final Permission OWN_SALES = Permission.to("see reports on your own sales", Role.SALESPERSON);

    private ReportPermissions() {}

    /**
     * What is asked for, narrowed to what the caller may see: everything at the branches that the caller manages; else the
     * caller's own sales, or the parts of the clerk's branches.
     *
     * @throws Forbidden if nothing of what is asked for may be seen
     */
    static ReportScope requireScope(
            Caller caller, @Nullable String branch, @Nullable UUID employeeId, @Nullable SaleKind kind) {
        if (EVERY_SALE.isGrantedEverywhereTo(caller)) {
            return new ReportScope(branch == null ? null : Set.of(branch), employeeId, kind, true);
        }
        var managed = at(branch, EVERY_SALE, caller);
        if (!managed.isEmpty()) {
            return new ReportScope(managed, employeeId, kind, true);
        }
        var own = at(branch, OWN_SALES, caller);
        var parts = at(branch, PARTS_SALES, caller);
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

    private static Set<String> at(@Nullable String branch, Permission permission, Caller caller) {
        if (branch == null) {
            return permission.branchesOf(caller);
        }
        return permission.isGrantedTo(caller, branch) ? Set.of(branch) : Set.of();
    }
}
