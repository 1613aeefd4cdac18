package dev.keeper.inventory.vehicle.record;

import dev.keeper.common.money.Money;
import dev.keeper.common.problem.Forbidden;
import dev.keeper.common.security.Caller;
import dev.keeper.inventory.InventoryRight;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a new car that need another right besides the one to add cars. It is the same right as for changing
 * the property later.
 */
enum RestrictedProperty {
    LIST_PRICE("listPrice", InventoryRight.CHANGE_VEHICLE_PRICES, CreateVehicleRequest::listPrice),
    FLOOR_PRICE("floorPrice", InventoryRight.PRICE_VEHICLES_BELOW_FLOOR, CreateVehicleRequest::floorPrice),
    PURCHASE_COST("purchaseCost", InventoryRight.SEE_VEHICLE_COSTS, CreateVehicleRequest::purchaseCost);

    private final String property;
    private final InventoryRight right;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to an accessor
    private final Function<CreateVehicleRequest, @Nullable Money> value;

    RestrictedProperty(String property, InventoryRight right, Function<CreateVehicleRequest, @Nullable Money> value) {
        this.property = property;
        this.right = right;
        this.value = value;
    }

    /**
     * Checks that the caller may write every restricted property in the request.
     *
     * @throws Forbidden with the properties that the caller must leave out
     */
    static void requireRights(CreateVehicleRequest request, Caller caller) {
        var refused = Stream.of(values())
                .filter(property -> property.value.apply(request) != null)
                .filter(property ->
                        !property.right.isGrantedTo(caller, request.branch().value()))
                .map(property -> property.property)
                .collect(Collectors.joining(", "));
        if (!refused.isEmpty()) {
            throw new Forbidden(
                    "You may not set %s of vehicles at branch %s; leave it out.".formatted(refused, request.branch()));
        }
    }
}
