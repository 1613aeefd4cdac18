package dev.keeper.ordering.order.decision;

import java.util.Objects;
import java.util.UUID;

/**
 * The fields of {@code stock.unresolved.v1} that this service reads: the stock could not follow an order.
 *
 * @param what the step that it could not follow, such as {@code COMPLETION} or {@code RETURN}
 * @param why one sentence
 */
record StockUnresolved(UUID orderId, String what, String why) implements StockAnswer {

    static final String TYPE = "stock.unresolved.v1";

    StockUnresolved {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(why, "why");
    }
}
