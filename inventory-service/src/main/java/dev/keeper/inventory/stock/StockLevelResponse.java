package dev.keeper.inventory.stock;

import dev.keeper.common.money.Money;
import dev.keeper.common.security.Caller;
import dev.keeper.inventory.InventoryRight;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * The stock of a product at one branch.
 *
 * @param onHand the units that are physically there
 * @param reserved the reserved part of them
 * @param incoming the units on their way from other branches
 * @param available the units that can be reserved
 * @param minimum the alert is raised when available falls to it or below; absent without a rule
 * @param target the units to restock to; absent without a rule
 * @param averageCost the moving average cost of a unit, for readers who may see it
 */
public record StockLevelResponse(
        @Schema(example = "BRK-PAD-01") String sku,
        @Schema(example = "Brake pads, front") String productName,
        @Schema(example = "PHL") String branch,
        int onHand,
        int reserved,
        int incoming,
        int available,
        @Nullable Integer minimum,
        @Nullable Integer target,
        @Nullable Money averageCost) {

    /** Returns the level as the reader may see it, without its rule. */
    public static StockLevelResponse from(StockLevel level, Caller caller) {
        return new StockLevelResponse(
                level.product().sku(),
                level.product().name(),
                level.branchCode(),
                level.onHand(),
                level.reserved(),
                level.incoming(),
                level.available(),
                null,
                null,
                cost(level.averageCost(), level.product().price().currency(), level.branchCode(), caller));
    }

    /** Returns the average cost of a unit, or null if the reader may not see it at the branch. */
    public static @Nullable Money cost(@Nullable BigDecimal cost, Currency currency, String branch, Caller caller) {
        if (cost == null || !InventoryRight.SEE_PRODUCT_COSTS.isGrantedTo(caller, branch)) {
            return null;
        }
        return new Money(cost.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_EVEN), currency);
    }
}
