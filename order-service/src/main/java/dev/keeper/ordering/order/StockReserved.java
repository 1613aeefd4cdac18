package dev.keeper.ordering.order;

import dev.keeper.common.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of {@code stock.reserved.v1}: every line of the order is reserved. */
record StockReserved(UUID orderId, List<Line> lines) implements StockAnswer {

    static final String TYPE = "stock.reserved.v1";

    StockReserved {
        Objects.requireNonNull(orderId, "orderId");
        lines = List.copyOf(lines);
    }

    /**
     * One reserved line with its unit prices.
     *
     * @param brand the make of a vehicle, the brand of a product
     * @param category the body style of a vehicle, the category of a product
     * @param unitCost what one unit cost the house with everything
     * @param extraCosts the part of it that came on top of the purchase
     */
    record Line(
            UUID lineId,
            @Nullable String description,
            @Nullable String brand,
            @Nullable String category,
            Money listPrice,
            @Nullable Money unitCost,
            @Nullable Money extraCosts) {

        Line {
            Objects.requireNonNull(lineId, "lineId");
            Objects.requireNonNull(listPrice, "listPrice");
        }
    }
}
