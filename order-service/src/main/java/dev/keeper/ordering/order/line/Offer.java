package dev.keeper.ordering.order.line;

import dev.keeper.common.money.Money;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line that the stock has reserved, with its unit prices.
 *
 * @param brand the make of a vehicle, the brand of a product
 * @param category the body style of a vehicle, the category of a product
 * @param unitCost the full cost of one unit
 * @param extraCosts the part of the cost on top of the purchase
 */
public record Offer(
        UUID lineId,
        @Nullable String description,
        @Nullable String brand,
        @Nullable String category,
        Money listPrice,
        @Nullable Money unitCost,
        @Nullable Money extraCosts) {

    public Offer {
        Objects.requireNonNull(lineId, "lineId");
        Objects.requireNonNull(listPrice, "listPrice");
    }
}
