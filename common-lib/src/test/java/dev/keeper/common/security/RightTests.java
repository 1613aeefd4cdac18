package dev.keeper.common.security;

import static dev.keeper.common.sample.SampleRight.PLACE_ORDERS;
import static dev.keeper.common.sample.SampleRight.SEE_DEAD_LETTERS;
import static dev.keeper.common.sample.SampleRight.SEE_ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.common.problem.Forbidden;
import dev.keeper.common.testing.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RightTests {

    @Test
    void aRoleIsGoodAtItsOwnBranchOnly() {
        var salesperson = caller(Role.SALESPERSON.at("PHL"));

        assertThat(PLACE_ORDERS.isGrantedTo(salesperson, "PHL")).isTrue();
        assertThat(PLACE_ORDERS.isGrantedTo(salesperson, "MIA")).isFalse();
        assertThat(PLACE_ORDERS.isGrantedEverywhereTo(salesperson)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMIN", "AREA_MANAGER"})
    void whoActsEverywhereMayDoItEverywhere(Role role) {
        var caller = caller(role.at(null));

        assertThat(PLACE_ORDERS.isGrantedTo(caller, "PHL")).isTrue();
        assertThat(PLACE_ORDERS.isGrantedEverywhereTo(caller)).isTrue();
        assertThatCode(() -> PLACE_ORDERS.requireEverywhere(caller)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ADMIN", "AREA_MANAGER", "SALESPERSON"})
    void everyOtherRoleMayNot(Role role) {
        assertThat(PLACE_ORDERS.isGrantedTo(caller(role.at("PHL")), "PHL")).isFalse();
    }

    @Test
    void aRoleAtOneBranchIsNotMixedWithABranchOfAnotherRole() {
        var caller = caller(Role.SALESPERSON.at("PHL"), Role.TECHNICIAN.at("MIA"));

        assertThat(PLACE_ORDERS.isGrantedTo(caller, "MIA")).isFalse();
        assertThat(PLACE_ORDERS.branchesOf(caller)).containsExactly("PHL");
        assertThat(caller.branches()).containsExactlyInAnyOrder("PHL", "MIA");
    }

    @Test
    void aRoleThatBelongsToABranchIsNoneWithoutIt() {
        var caller = caller(Role.SALESPERSON.at(null));

        assertThat(PLACE_ORDERS.isGrantedTo(caller, "PHL")).isFalse();
        assertThat(PLACE_ORDERS.isGrantedEverywhereTo(caller)).isFalse();
    }

    @Test
    void whatOnlyAdministratorsMayDoIsNotForAreaManagers() {
        assertThat(SEE_DEAD_LETTERS.isGrantedEverywhereTo(caller(Role.ADMIN.at(null))))
                .isTrue();
        assertThat(SEE_DEAD_LETTERS.isGrantedEverywhereTo(caller(Role.AREA_MANAGER.at(null))))
                .isFalse();
        assertThat(SEE_DEAD_LETTERS.isGrantedTo(caller(Role.AREA_MANAGER.at(null)), "PHL"))
                .isFalse();
    }

    @Test
    void whoHasNoAssignmentMayDoNothing() {
        assertThat(PLACE_ORDERS.isGrantedTo(caller(), "PHL")).isFalse();
        assertThat(PLACE_ORDERS.branchesOf(caller())).isEmpty();
    }

    @Test
    void aRefusalSaysWhatMayNotBeDoneAndWhere() {
        assertThatThrownBy(() -> PLACE_ORDERS.require(caller(Role.SALESPERSON.at("PHL")), "MIA"))
                .isInstanceOf(Forbidden.class)
                .hasMessage("You may not place orders at branch MIA.");
        assertThatThrownBy(() -> PLACE_ORDERS.requireEverywhere(caller(Role.SALESPERSON.at("PHL"))))
                .isInstanceOf(Forbidden.class)
                .hasMessage("You may not place orders.");
    }

    @Test
    void whoHasARightForOwnRecordsHasItForNobodyElses() {
        var salesperson = caller(Role.SALESPERSON.at("PHL"));

        assertThat(SEE_ORDERS.isGrantedTo(salesperson, "PHL", salesperson.id())).isTrue();
        assertThat(SEE_ORDERS.isGrantedTo(salesperson, "PHL", UUID.randomUUID()))
                .isFalse();
        assertThat(SEE_ORDERS.isGrantedTo(salesperson, "PHL", null)).isFalse();
        assertThat(SEE_ORDERS.isGrantedTo(salesperson, "MIA", salesperson.id())).isFalse();
        assertThat(SEE_ORDERS.isGrantedTo(salesperson, "PHL")).isFalse();
        assertThat(SEE_ORDERS.isGrantedForOwnAt(salesperson, "PHL")).isTrue();
        assertThat(SEE_ORDERS.isGrantedSomewhereTo(salesperson)).isFalse();
        assertThat(SEE_ORDERS.branchesOf(salesperson)).isEmpty();
        assertThat(SEE_ORDERS.branchesOfOwnRecordsOf(salesperson)).containsExactly("PHL");
    }

    @Test
    void anApiClientHasTheRightsOfItsScopesAndNoOther() {
        var client = caller(new Grant.Scope("sample:place-orders"));

        assertThat(PLACE_ORDERS.isGrantedTo(client, "PHL")).isTrue();
        assertThat(PLACE_ORDERS.isGrantedEverywhereTo(client)).isTrue();
        assertThat(SEE_ORDERS.isGrantedTo(client, "PHL")).isFalse();
    }

    @Test
    void aRoleThatNobodyKnowsGrantsNothing() {
        var owner = caller(new Grant.RoleAt("OWNER", "PHL"));

        assertThat(PLACE_ORDERS.isGrantedTo(owner, "PHL")).isFalse();
    }

    @Test
    void aRightGoesByAnotherNameOutsideItsService() {
        assertThat(PLACE_ORDERS.scope()).isEqualTo("sample:place-orders");
    }

    @Test
    void aRoleHasOneReachOnly() {
        var administrators = Reaches.everywhere(Role.ADMIN);

        assertThatThrownBy(() -> administrators.ownBranches(Role.ADMIN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Caller caller(Grant... assignments) {
        return new Caller(UUID.randomUUID(), "Anna Keller", List.of(assignments));
    }
}
