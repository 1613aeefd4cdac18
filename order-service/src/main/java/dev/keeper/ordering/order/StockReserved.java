package dev.keeper.ordering.order;

import dev.keeper.common.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of {@code stock.reserved.v1}: every line of the order is reserved. */
record StockReserved(UUID orderId, List<Line> lines) {

    static final String TYPE = "stock.reserved.v1";

    StockReserved {
        Objects.requireNonNull(orderId, "orderId");
        lines = List.copyOf(lines);
    }

    /** One reserved line with its unit prices. */
    record Line(
            UUID lineId,
            @Nullable String description,
            Money listPrice,
            @Nullable Money unitCost) {

        Line {
            Objects.requireNonNull(lineId, "lineId");
            Objects.requireNonNull(listPrice, "listPrice");
        }
    }
}
