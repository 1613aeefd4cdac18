package dev.keeper.ordering.sale.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keeper.common.problem.Forbidden;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.Grant;
import dev.keeper.common.testing.Role;
import dev.keeper.ordering.sale.SaleKind;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportPermissionsTests {

    private static final UUID ME = UUID.randomUUID();
    private static final UUID SOMEBODY = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMIN", "AREA_MANAGER"})
    void administratorsAndAreaManagersSeeEverythingAndNarrowItAsTheyLike(Role role) {
        var caller = caller(role.at(null));

        assertThat(scope(caller, null, null, null)).isEqualTo(new ReportScope(null, null, null, true));
        assertThat(scope(caller, "MIA", SOMEBODY, SaleKind.VEHICLE))
                .isEqualTo(new ReportScope(Set.of("MIA"), SOMEBODY, SaleKind.VEHICLE, true));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"BRANCH_MANAGER", "SALES_MANAGER"})
    void managersSeeTheirBranchesWithCosts(Role role) {
        var caller = caller(role.at("PHL"), role.at("NYC"));

        assertThat(scope(caller, null, SOMEBODY, null))
                .isEqualTo(new ReportScope(Set.of("PHL", "NYC"), SOMEBODY, null, true));
        assertThat(scope(caller, "NYC", null, null)).isEqualTo(new ReportScope(Set.of("NYC"), null, null, true));
        assertForbidden(caller, "MIA", null, null);
    }

    @Test
    void salespeopleSeeTheirOwnSalesWithoutCosts() {
        var caller = caller(Role.SALESPERSON.at("PHL"));

        assertThat(scope(caller, null, null, null)).isEqualTo(new ReportScope(Set.of("PHL"), ME, null, false));
        assertThat(scope(caller, "PHL", ME, SaleKind.PRODUCT))
                .isEqualTo(new ReportScope(Set.of("PHL"), ME, SaleKind.PRODUCT, false));
        assertForbidden(caller, null, SOMEBODY, null);
        assertForbidden(caller, "MIA", null, null);
    }

    @Test
    void partsClerksSeeThePartsOfTheirBranchesWithCosts() {
        var caller = caller(Role.PARTS_CLERK.at("PHL"));

        assertThat(scope(caller, null, SOMEBODY, null))
                .isEqualTo(new ReportScope(Set.of("PHL"), SOMEBODY, SaleKind.PRODUCT, true));
        assertForbidden(caller, null, null, SaleKind.VEHICLE);
        assertForbidden(caller, "MIA", null, null);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ASSISTANT", "TECHNICIAN", "API_CLIENT"})
    void nobodyElseSeesReports(Role role) {
        assertForbidden(caller(role.at("PHL")), null, null, null);
        assertForbidden(caller(role.at("PHL")), "PHL", ME, SaleKind.PRODUCT);
        assertForbidden(caller(), null, null, null);
    }

    @Test
    void whoHoldsSeveralRolesSeesEachBranchAsTheRoleThereAllows() {
        var caller = caller(Role.BRANCH_MANAGER.at("PHL"), Role.SALESPERSON.at("MIA"));

        assertThat(scope(caller, null, null, null)).isEqualTo(new ReportScope(Set.of("PHL"), null, null, true));
        assertThat(scope(caller, "MIA", null, null)).isEqualTo(new ReportScope(Set.of("MIA"), ME, null, false));
    }

    @Test
    void aSalespersonWhoIsAlsoPartsClerkSeesTheOwnSalesUnlessPartsAreAskedFor() {
        var caller = caller(Role.SALESPERSON.at("PHL"), Role.PARTS_CLERK.at("PHL"));

        assertThat(scope(caller, null, null, null)).isEqualTo(new ReportScope(Set.of("PHL"), ME, null, false));
        assertThat(scope(caller, null, null, SaleKind.PRODUCT))
                .isEqualTo(new ReportScope(Set.of("PHL"), null, SaleKind.PRODUCT, true));
        assertThat(scope(caller, null, null, SaleKind.VEHICLE))
                .isEqualTo(new ReportScope(Set.of("PHL"), ME, SaleKind.VEHICLE, false));
    }

    private static ReportScope scope(
            Caller caller, @Nullable String branch, @Nullable UUID employeeId, @Nullable SaleKind kind) {
        return ReportPermissions.requireScope(caller, branch, employeeId, kind);
    }

    private static void assertForbidden(
            Caller caller, @Nullable String branch, @Nullable UUID employeeId, @Nullable SaleKind kind) {
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> scope(caller, branch, employeeId, kind));
    }

    private static Caller caller(Grant... assignments) {
        return new Caller(ME, "Me", List.of(assignments));
    }
}
