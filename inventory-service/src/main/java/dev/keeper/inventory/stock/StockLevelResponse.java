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
 * What one branch has of a product.
 *
 * @param onHand what is physically there
 * @param reserved the part of it that is claimed
 * @param incoming what is on its way from other branches
 * @param available what can be claimed
 * @param minimum the alert is raised when available falls to this or below, if there is a rule
 * @param target what to fill up to, if there is a rule
 * @param averageCost the moving average of a unit's cost, for those who may see it
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

    /** The level as the reader may see it, without its rule. */
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

    /** What a unit cost on average, for those who may see it at the branch. */
    public static @Nullable Money cost(@Nullable BigDecimal cost, Currency currency, String branch, Caller caller) {
        if (cost == null || !InventoryRight.SEE_PRODUCT_COSTS.isGrantedTo(caller, branch)) {
            return null;
        }
        return new Money(cost.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_EVEN), currency);
    }
}
