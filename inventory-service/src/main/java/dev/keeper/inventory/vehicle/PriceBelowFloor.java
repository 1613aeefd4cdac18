package dev.keeper.inventory.vehicle;

import dev.keeper.common.money.Money;
import dev.keeper.common.problem.RuleBroken;
import dev.keeper.common.security.Caller;
import dev.keeper.inventory.InventoryRight;
import org.jspecify.annotations.Nullable;

/** A price is below the car's floor, and whoever asked for it may not decide that. */
public class PriceBelowFloor extends RuleBroken {

    private static final long serialVersionUID = 1L;

    private PriceBelowFloor(String message) {
        super("PRICE_BELOW_FLOOR", message);
    }

    /**
     * Demands that a price is not below the floor, unless the caller may decide that at the branch.
     *
     * @throws PriceBelowFloor if it is; only those who may see costs are told the floor
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
