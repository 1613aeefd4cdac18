package dev.keeper.ordering.customer;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.keeper.common.problem.Forbidden;
import dev.keeper.common.security.Caller;
import dev.keeper.common.testing.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CustomerPermissionsTests {

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMIN", "AREA_MANAGER", "BRANCH_MANAGER", "SALES_MANAGER", "SALESPERSON", "ASSISTANT"})
    void thoseWhoSellDealWithCustomers(Role role) {
        assertThatNoException().isThrownBy(() -> CustomerPermissions.require(caller(role)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PARTS_CLERK", "TECHNICIAN", "API_CLIENT"})
    void othersDoNot(Role role) {
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> CustomerPermissions.require(caller(role)));
    }

    private static Caller caller(Role role) {
        var branch = role.actsEverywhere() ? null : "PHL";
        return new Caller(UUID.randomUUID(), "Test", List.of(role.at(branch)));
    }
}
