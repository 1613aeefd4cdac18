package dev.keeper.inventory.vehicle.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.money.Money;
import dev.keeper.common.problem.Forbidden;
import dev.keeper.common.security.Caller;
import dev.keeper.common.testing.Role;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writes every property of a new car as every role, at the role's own branch and at another one. */
class RestrictedPropertyTests {

    private static final Set<Role> EVERYWHERE = EnumSet.of(Role.ADMIN, Role.AREA_MANAGER);
    private static final Map<String, Set<Role>> AT_THEIR_BRANCH = Map.of(
            "listPrice", EnumSet.of(Role.BRANCH_MANAGER, Role.SALES_MANAGER),
            "floorPrice", EnumSet.of(Role.BRANCH_MANAGER),
            "purchaseCost", EnumSet.of(Role.BRANCH_MANAGER, Role.SALES_MANAGER));

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRestrictedPropertyIsRefusedByNameAndEveryOtherOneIsNot(Role role) throws ReflectiveOperationException {
        var caller = new Caller(UUID.randomUUID(), "Test", List.of(role.at("PHL")));
        for (var property : CreateVehicleRequest.class.getRecordComponents()) {
            var managers = AT_THEIR_BRANCH.getOrDefault(property.getName(), EnumSet.allOf(Role.class));
            var restricted = AT_THEIR_BRANCH.containsKey(property.getName());
            boolean may = EVERYWHERE.contains(role) || managers.contains(role);
            boolean mayElsewhere = EVERYWHERE.contains(role) || !restricted;

            assertRefused(!may, property.getName(), requestWith(property, "PHL"), caller);
            assertRefused(!mayElsewhere, property.getName(), requestWith(property, "MIA"), caller);
        }
    }

    @Test
    void anAmountThatIsAddedToTheRequestHasToBeRestrictedOrDeclaredOpen() {
        var amounts = Stream.of(CreateVehicleRequest.class.getRecordComponents())
                .filter(property -> property.getType() == Money.class)
                .map(RecordComponent::getName);

        assertThat(amounts).containsExactlyInAnyOrder("listPrice", "floorPrice", "purchaseCost", "msrp");
    }

    private static void assertRefused(boolean refused, String property, CreateVehicleRequest request, Caller caller) {
        if (refused) {
            assertThatThrownBy(() -> RestrictedProperty.requireRights(request, caller))
                    .isInstanceOf(Forbidden.class)
                    .hasMessage("You may not set %s of vehicles at branch %s; leave it out."
                            .formatted(property, request.branch()));
        } else {
            RestrictedProperty.requireRights(request, caller);
        }
    }

    private static CreateVehicleRequest requestWith(RecordComponent property, String branch)
            throws ReflectiveOperationException {
        var components = CreateVehicleRequest.class.getRecordComponents();
        var types = Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new);
        var values = Stream.of(components)
                .map(component -> value(component, component.getName().equals(property.getName()), branch))
                .toArray();
        return CreateVehicleRequest.class.getDeclaredConstructor(types).newInstance(values);
    }

    private static @Nullable Object value(RecordComponent component, boolean written, String branch) {
        if (component.getName().equals("branch")) {
            return BranchCode.of(branch);
        }
        if (component.getType() == int.class) {
            return 2014;
        }
        return written && component.getType() == Money.class
                ? new Money(new BigDecimal("0.50"), Currency.getInstance("USD"))
                : null;
    }
}
