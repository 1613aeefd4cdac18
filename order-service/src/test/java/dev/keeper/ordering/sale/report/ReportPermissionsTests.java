package dev.keeper.ordering.sale.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keeper.common.problem.Forbidden;
import dev.keeper.common.security.Actor;
import dev.keeper.common.security.Assignment;
import dev.keeper.common.security.Role;
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
        var actor = actor(new Assignment(role, null));

        assertThat(scope(actor, null, null, null)).isEqualTo(new ReportScope(null, null, null, true));
        assertThat(scope(actor, "MIA", SOMEBODY, SaleKind.VEHICLE))
                .isEqualTo(new ReportScope(Set.of("MIA"), SOMEBODY, SaleKind.VEHICLE, true));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"BRANCH_MANAGER", "SALES_MANAGER"})
    void managersSeeTheirBranchesWithCosts(Role role) {
        var actor = actor(new Assignment(role, "PHL"), new Assignment(role, "NYC"));

        assertThat(scope(actor, null, SOMEBODY, null))
                .isEqualTo(new ReportScope(Set.of("PHL", "NYC"), SOMEBODY, null, true));
        assertThat(scope(actor, "NYC", null, null)).isEqualTo(new ReportScope(Set.of("NYC"), null, null, true));
        assertForbidden(actor, "MIA", null, null);
    }

    @Test
    void salespeopleSeeTheirOwnSalesWithoutCosts() {
        var actor = actor(new Assignment(Role.SALESPERSON, "PHL"));

        assertThat(scope(actor, null, null, null)).isEqualTo(new ReportScope(Set.of("PHL"), ME, null, false));
        assertThat(scope(actor, "PHL", ME, SaleKind.PRODUCT))
                .isEqualTo(new ReportScope(Set.of("PHL"), ME, SaleKind.PRODUCT, false));
        assertForbidden(actor, null, SOMEBODY, null);
        assertForbidden(actor, "MIA", null, null);
    }

    @Test
    void partsClerksSeeThePartsOfTheirBranchesWithCosts() {
        var actor = actor(new Assignment(Role.PARTS_CLERK, "PHL"));

        assertThat(scope(actor, null, SOMEBODY, null))
                .isEqualTo(new ReportScope(Set.of("PHL"), SOMEBODY, SaleKind.PRODUCT, true));
        assertForbidden(actor, null, null, SaleKind.VEHICLE);
        assertForbidden(actor, "MIA", null, null);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ASSISTANT", "TECHNICIAN", "API_CLIENT"})
    void nobodyElseSeesReports(Role role) {
        assertForbidden(actor(new Assignment(role, "PHL")), null, null, null);
        assertForbidden(actor(new Assignment(role, "PHL")), "PHL", ME, SaleKind.PRODUCT);
        assertForbidden(actor(), null, null, null);
    }

    @Test
    void whoHoldsSeveralRolesSeesEachBranchAsTheRoleThereAllows() {
        var actor = actor(new Assignment(Role.BRANCH_MANAGER, "PHL"), new Assignment(Role.SALESPERSON, "MIA"));

        assertThat(scope(actor, null, null, null)).isEqualTo(new ReportScope(Set.of("PHL"), null, null, true));
        assertThat(scope(actor, "MIA", null, null)).isEqualTo(new ReportScope(Set.of("MIA"), ME, null, false));
    }

    @Test
    void aSalespersonWhoIsAlsoPartsClerkSeesTheOwnSalesUnlessPartsAreAskedFor() {
        var actor = actor(new Assignment(Role.SALESPERSON, "PHL"), new Assignment(Role.PARTS_CLERK, "PHL"));

        assertThat(scope(actor, null, null, null)).isEqualTo(new ReportScope(Set.of("PHL"), ME, null, false));
        assertThat(scope(actor, null, null, SaleKind.PRODUCT))
                .isEqualTo(new ReportScope(Set.of("PHL"), null, SaleKind.PRODUCT, true));
        assertThat(scope(actor, null, null, SaleKind.VEHICLE))
                .isEqualTo(new ReportScope(Set.of("PHL"), ME, SaleKind.VEHICLE, false));
    }

    private static ReportScope scope(
            Actor actor, @Nullable String branch, @Nullable UUID employeeId, @Nullable SaleKind kind) {
        return ReportPermissions.requireScope(actor, branch, employeeId, kind);
    }

    private static void assertForbidden(
            Actor actor, @Nullable String branch, @Nullable UUID employeeId, @Nullable SaleKind kind) {
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> scope(actor, branch, employeeId, kind));
    }

    private static Actor actor(Assignment... assignments) {
        return new Actor(ME, "Me", List.of(assignments));
    }
}
