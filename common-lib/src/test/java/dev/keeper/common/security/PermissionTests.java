package dev.keeper.common.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.common.problem.Forbidden;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionTests {

    private static final Permission PLACE_ORDERS = Permission.to("place orders", Role.SALESPERSON);

    @Test
    void aRoleIsGoodAtItsOwnBranchOnly() {
        var salesperson = caller(new Assignment(Role.SALESPERSON, "PHL"));

        assertThat(PLACE_ORDERS.isGrantedTo(salesperson, "PHL")).isTrue();
        assertThat(PLACE_ORDERS.isGrantedTo(salesperson, "MIA")).isFalse();
        assertThat(PLACE_ORDERS.isGrantedEverywhereTo(salesperson)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMIN", "AREA_MANAGER"})
    void whoActsEverywhereMayDoItEverywhere(Role role) {
        var caller = caller(new Assignment(role, null));

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
        assertThat(PLACE_ORDERS.isGrantedTo(caller(new Assignment(role, "PHL")), "PHL"))
                .isFalse();
    }

    @Test
    void aRoleAtOneBranchIsNotMixedWithABranchOfAnotherRole() {
        var caller = caller(new Assignment(Role.SALESPERSON, "PHL"), new Assignment(Role.TECHNICIAN, "MIA"));

        assertThat(PLACE_ORDERS.isGrantedTo(caller, "MIA")).isFalse();
        assertThat(PLACE_ORDERS.branchesOf(caller)).containsExactly("PHL");
        assertThat(caller.branches()).containsExactlyInAnyOrder("PHL", "MIA");
    }

    @Test
    void aRoleThatBelongsToABranchIsNoneWithoutIt() {
        var caller = caller(new Assignment(Role.SALESPERSON, null));

        assertThat(PLACE_ORDERS.isGrantedTo(caller, "PHL")).isFalse();
        assertThat(PLACE_ORDERS.isGrantedEverywhereTo(caller)).isFalse();
        assertThat(caller.actsEverywhere()).isFalse();
    }

    @Test
    void whatOnlyAdministratorsMayDoIsNotForAreaManagers() {
        var permission = Permission.onlyAdministratorsTo("register branches");

        assertThat(permission.isGrantedEverywhereTo(caller(new Assignment(Role.ADMIN, null))))
                .isTrue();
        assertThat(permission.isGrantedEverywhereTo(caller(new Assignment(Role.AREA_MANAGER, null))))
                .isFalse();
        assertThat(permission.isGrantedTo(caller(new Assignment(Role.AREA_MANAGER, null)), "PHL"))
                .isFalse();
    }

    @Test
    void whoHasNoAssignmentMayDoNothing() {
        assertThat(PLACE_ORDERS.isGrantedTo(caller(), "PHL")).isFalse();
        assertThat(PLACE_ORDERS.branchesOf(caller())).isEmpty();
    }

    @Test
    void aRefusalSaysWhatMayNotBeDoneAndWhere() {
        assertThatThrownBy(() -> PLACE_ORDERS.require(caller(new Assignment(Role.SALESPERSON, "PHL")), "MIA"))
                .isInstanceOf(Forbidden.class)
                .hasMessage("You may not place orders at branch MIA.");
        assertThatThrownBy(() -> PLACE_ORDERS.requireEverywhere(caller(new Assignment(Role.SALESPERSON, "PHL"))))
                .isInstanceOf(Forbidden.class)
                .hasMessage("You may not place orders.");
    }

    private static Caller caller(Assignment... assignments) {
        return new Caller(UUID.randomUUID(), "Anna Keller", List.of(assignments));
    }
}
