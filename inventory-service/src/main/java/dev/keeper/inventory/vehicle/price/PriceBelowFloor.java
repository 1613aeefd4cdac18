package dev.keeper.inventory.vehicle.price;

import dev.keeper.common.money.Money;
import dev.keeper.common.problem.RuleBroken;
import dev.keeper.common.security.Caller;
import dev.keeper.inventory.InventoryRight;
import org.jspecify.annotations.Nullable;

/** The price is below the car's floor, and the caller may not approve it. */
public class PriceBelowFloor extends RuleBroken {

    private static final long serialVersionUID = 1L;

    private PriceBelowFloor(String message) {
        super("PRICE_BELOW_FLOOR", message);
    }

    /**
     * Checks that a price is not below the floor, unless the caller may go below it at the branch.
     *
     * @throws PriceBelowFloor if it is; names the floor only to callers who may see costs
     */
    public static void refuseUnlessPermitted(
            @Nullable Money price, @Nullable Money floor, String branch, Caller caller) {
        if (price == null || floor == null || price.amount().compareTo(floor.amount()) >= 0) {
            return;
        }
        if (!InventoryRight.PRICE_VEHICLES_BELOW_FLOOR.isGrantedTo(caller, branch)) {
            boolean seesCosts = InventoryRight.SEE_VEHICLE_COSTS.isGrantedTo(caller, branch);
            throw new PriceBelowFloor("The price is below the floor price%s; it needs approval."
                    .formatted(seesCosts ? " of %s %s".formatted(floor.amount(), floor.currency()) : ""));
        }
    }
}
