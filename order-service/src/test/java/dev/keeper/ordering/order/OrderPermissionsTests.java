package dev.keeper.ordering.order;

import static dev.keeper.ordering.order.TestOrders.ANNA;
import static dev.keeper.ordering.order.TestOrders.aConfirmedOrder;
import static dev.keeper.ordering.order.TestOrders.aPendingOrder;
import static dev.keeper.ordering.order.TestOrders.aPendingPartsOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.keeper.common.problem.Forbidden;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.Grant;
import dev.keeper.common.testing.Role;
import dev.keeper.ordering.order.line.LineKind;
import dev.keeper.ordering.order.view.OrderResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The row "Orders" of the permissions table: every role at the order's branch PHL, and at another one. */
class OrderPermissionsTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # role,          parts, vehicles, at another branch
            ADMIN,           true,  true,     true
            AREA_MANAGER,    true,  true,     true
            BRANCH_MANAGER,  true,  true,     false
            SALES_MANAGER,   true,  true,     false
            SALESPERSON,     true,  true,     false
            ASSISTANT,       false, false,    false
            PARTS_CLERK,     true,  false,    false
            TECHNICIAN,      false, false,    false
            API_CLIENT,      false, false,    false
            """)
    void whoMayPlace(Role role, boolean parts, boolean vehicles, boolean atAnotherBranch) {
        permitted(parts, () -> OrderPermissions.requirePlacing(at("PHL", role), "PHL", false));
        permitted(vehicles, () -> OrderPermissions.requirePlacing(at("PHL", role), "PHL", true));
        permitted(atAnotherBranch, () -> OrderPermissions.requirePlacing(at("MIA", role), "PHL", false));
        permitted(atAnotherBranch, () -> OrderPermissions.requirePlacing(at("MIA", role), "PHL", true));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # role,          with vehicles, parts only
            ADMIN,           true,          true
            AREA_MANAGER,    true,          true
            BRANCH_MANAGER,  true,          true
            SALES_MANAGER,   true,          true
            SALESPERSON,     false,         false
            ASSISTANT,       false,         false
            PARTS_CLERK,     false,         true
            TECHNICIAN,      false,         false
            """)
    void whoMayReleaseAColleaguesHold(Role role, boolean withVehicles, boolean partsOnly) {
        assertThat(OrderPermissions.mayReleaseHolds(at("PHL", role), aPendingOrder()))
                .isEqualTo(withVehicles);
        assertThat(OrderPermissions.mayReleaseHolds(at("PHL", role), aPendingPartsOrder()))
                .isEqualTo(partsOnly);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # role,          with vehicles, parts only, at another branch
            ADMIN,           true,          true,       true
            AREA_MANAGER,    true,          true,       true
            BRANCH_MANAGER,  true,          true,       false
            SALES_MANAGER,   true,          true,       false
            SALESPERSON,     false,         false,      false
            ASSISTANT,       false,         false,      false
            PARTS_CLERK,     false,         true,       false
            TECHNICIAN,      false,         false,      false
            API_CLIENT,      false,         false,      false
            """)
    void whoSeesAndChangesAColleaguesOrder(
            Role role, boolean withVehicles, boolean partsOnly, boolean atAnotherBranch) {
        assertThat(OrderPermissions.maySee(at("PHL", role), aPendingOrder())).isEqualTo(withVehicles);
        assertThat(OrderPermissions.maySee(at("PHL", role), aPendingPartsOrder()))
                .isEqualTo(partsOnly);
        assertThat(OrderPermissions.maySee(at("MIA", role), aPendingPartsOrder()))
                .isEqualTo(atAnotherBranch);
    }

    @Test
    void aSalespersonSeesOwnOrdersWhileAssignedToTheirBranch() {
        assertThat(OrderPermissions.maySee(anna(Role.SALESPERSON, "PHL"), aPendingOrder()))
                .isTrue();
        assertThat(OrderPermissions.maySee(anna(Role.SALESPERSON, "MIA"), aPendingOrder()))
                .isFalse();
    }

    @Test
    void aSalespersonCancelsAnOwnOrderOnlyBeforeItIsConfirmed() {
        var anna = anna(Role.SALESPERSON, "PHL");

        permitted(true, () -> OrderPermissions.requireCancelling(anna, aPendingOrder()));
        permitted(false, () -> OrderPermissions.requireCancelling(anna, aConfirmedOrder()));
    }

    @Test
    void whoeverMayNotCancelAConfirmedOrderIsNotToldSoOfOneThatNobodyCanCancel() {
        var completed = aConfirmedOrder();
        completed.complete(ANNA, TestOrders.PLACED_AT);

        permitted(true, () -> OrderPermissions.requireCancelling(anna(Role.SALESPERSON, "PHL"), completed));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ADMIN,           true
            AREA_MANAGER,    true
            BRANCH_MANAGER,  true
            SALES_MANAGER,   true
            SALESPERSON,     false
            ASSISTANT,       false
            PARTS_CLERK,     false
            TECHNICIAN,      false
            """)
    void whoCancelsAConfirmedOrder(Role role, boolean allowed) {
        permitted(allowed, () -> OrderPermissions.requireCancelling(at("PHL", role), aConfirmedOrder()));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # role,          vehicle, product, at another branch
            ADMIN,           true,    true,    true
            AREA_MANAGER,    true,    true,    true
            BRANCH_MANAGER,  true,    true,    false
            SALES_MANAGER,   true,    true,    false
            SALESPERSON,     false,   false,   false
            ASSISTANT,       false,   false,   false
            PARTS_CLERK,     false,   true,    false
            TECHNICIAN,      false,   false,   false
            """)
    void whoSeesCosts(Role role, boolean vehicle, boolean product, boolean atAnotherBranch) {
        var order = aConfirmedOrder();

        assertThat(OrderPermissions.maySeeCost(at("PHL", role), order, LineKind.VEHICLE))
                .isEqualTo(vehicle);
        assertThat(OrderPermissions.maySeeCost(at("PHL", role), order, LineKind.PRODUCT))
                .isEqualTo(product);
        assertThat(OrderPermissions.maySeeCost(at("MIA", role), order, LineKind.PRODUCT))
                .isEqualTo(atAnotherBranch);
    }

    @Test
    void theSalespersonOfAnOrderDoesNotSeeWhatItEarns() {
        var response = OrderResponse.from(aConfirmedOrder(), anna(Role.SALESPERSON, "PHL"));

        assertThat(response.profit()).isNull();
        assertThat(response.lines()).extracting(OrderResponse.Line::unitCost).containsOnlyNulls();
        assertThat(response.total()).isNotNull();
    }

    @Test
    void whoeverSellsCarsAndPartsSeesTheCostOfPartsOnlyAndNoProfit() {
        var anna = new Caller(ANNA.id(), ANNA.name(), List.of(Role.SALESPERSON.at("PHL"), Role.PARTS_CLERK.at("PHL")));

        var response = OrderResponse.from(aConfirmedOrder(), anna);

        assertThat(response.profit()).isNull();
        assertThat(response.lines())
                .extracting(OrderResponse.Line::unitCost)
                .containsExactly(null, TestOrders.usd("20.00"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"TECHNICIAN", "API_CLIENT"})
    void whoeverHasNoRightToOrdersIsRefusedTheList(Role role) {
        permitted(false, () -> OrderPermissions.requireVisibility(at("PHL", role), null));
    }

    @Test
    void aListOfABranchWithoutAnyRightIsRefused() {
        permitted(false, () -> OrderPermissions.requireVisibility(at("PHL", Role.BRANCH_MANAGER), "MIA"));
        permitted(true, () -> OrderPermissions.requireVisibility(at("PHL", Role.AREA_MANAGER), "MIA"));
    }

    @Test
    void aListShowsWhatEachRoleAllowsAtItsBranch() {
        var caller = new Caller(
                UUID.randomUUID(),
                "Test",
                List.of(
                        Role.SALES_MANAGER.at("PHL"),
                        Role.SALESPERSON.at("MIA"),
                        Role.PARTS_CLERK.at("DAL"),
                        Role.ASSISTANT.at("LAX")));

        assertThat(OrderPermissions.requireVisibility(caller, null))
                .isEqualTo(new OrderPermissions.Visibility(
                        false, Set.of("PHL"), Set.of("DAL"), Set.of("MIA"), Set.of("MIA", "LAX")));
        assertThat(OrderPermissions.requireVisibility(caller, "MIA"))
                .isEqualTo(new OrderPermissions.Visibility(false, Set.of(), Set.of(), Set.of("MIA"), Set.of("MIA")));
        assertThat(OrderPermissions.requireVisibility(caller, "LAX"))
                .isEqualTo(new OrderPermissions.Visibility(false, Set.of(), Set.of(), Set.of(), Set.of("LAX")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # role,          parts, vehicles, at another branch
            ADMIN,           true,  true,     true
            AREA_MANAGER,    true,  true,     true
            BRANCH_MANAGER,  true,  true,     false
            SALES_MANAGER,   true,  true,     false
            SALESPERSON,     true,  true,     false
            ASSISTANT,       true,  true,     false
            PARTS_CLERK,     true,  false,    false
            TECHNICIAN,      false, false,    false
            API_CLIENT,      false, false,    false
            """)
    void whoDraftsAndSeesTheDraftsOfColleagues(Role role, boolean parts, boolean vehicles, boolean atAnotherBranch) {
        var withParts = TestOrders.aDraft(TestOrders.product(1, null));
        var withVehicle = TestOrders.aDraft(TestOrders.vehicle(null));

        permitted(parts, () -> OrderPermissions.requireDrafting(at("PHL", role), "PHL", false));
        permitted(vehicles, () -> OrderPermissions.requireDrafting(at("PHL", role), "PHL", true));
        permitted(atAnotherBranch, () -> OrderPermissions.requireDrafting(at("MIA", role), "PHL", false));
        assertThat(OrderPermissions.maySee(at("PHL", role), withParts)).isEqualTo(parts);
        assertThat(OrderPermissions.maySee(at("PHL", role), withVehicle)).isEqualTo(vehicles);
        assertThat(OrderPermissions.maySee(at("MIA", role), withParts)).isEqualTo(atAnotherBranch);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # role,          at the branch, at another branch
            ADMIN,           true,          true
            AREA_MANAGER,    true,          true
            BRANCH_MANAGER,  true,          false
            SALES_MANAGER,   false,         false
            SALESPERSON,     false,         false
            ASSISTANT,       false,         false
            PARTS_CLERK,     false,         false
            TECHNICIAN,      false,         false
            API_CLIENT,      false,         false
            """)
    void whoApprovesPricesBelowTheFloor(Role role, boolean atTheBranch, boolean atAnotherBranch) {
        permitted(atTheBranch, () -> OrderPermissions.requireSellingBelowFloor(at("PHL", role), "PHL"));
        permitted(atAnotherBranch, () -> OrderPermissions.requireSellingBelowFloor(at("MIA", role), "PHL"));
        assertThat(OrderPermissions.maySellBelowFloor(at("PHL", role), "PHL")).isEqualTo(atTheBranch);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # role,          vehicles, parts only
            ADMIN,           true,     true
            AREA_MANAGER,    true,     true
            BRANCH_MANAGER,  true,     true
            SALES_MANAGER,   true,     true
            SALESPERSON,     false,    false
            ASSISTANT,       false,    false
            PARTS_CLERK,     false,    true
            TECHNICIAN,      false,    false
            API_CLIENT,      false,    false
            """)
    void whoTakesBackWhatWasSold(Role role, boolean vehicles, boolean partsOnly) {
        permitted(vehicles, () -> OrderPermissions.requireTakingBack(at("PHL", role), aConfirmedOrder()));
        permitted(partsOnly, () -> OrderPermissions.requireTakingBack(at("PHL", role), aPendingPartsOrder()));
    }

    @Test
    void aSalespersonDoesNotTakeBackAnOwnSale() {
        permitted(false, () -> OrderPermissions.requireTakingBack(anna(Role.SALESPERSON, "PHL"), aConfirmedOrder()));
    }

    private static void permitted(boolean permitted, ThrowingCallable act) {
        if (permitted) {
            assertThatNoException().isThrownBy(act);
        } else {
            assertThatExceptionOfType(Forbidden.class).isThrownBy(act);
        }
    }

    private static Caller at(String branch, Role... roles) {
        return new Caller(UUID.randomUUID(), "Test", assignments(branch, roles));
    }

    private static Caller anna(Role role, String branch) {
        return new Caller(ANNA.id(), ANNA.name(), assignments(branch, role));
    }

    private static List<Grant> assignments(String branch, Role... roles) {
        return Arrays.stream(roles).map(role -> role.at(branchOf(role, branch))).toList();
    }

    private static @Nullable String branchOf(Role role, String branch) {
        return role.actsEverywhere() ? null : branch;
    }
}
