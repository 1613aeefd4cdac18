package dev.keeper.ordering.order.decision;

import dev.keeper.ordering.order.line.Offer;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The fields of {@code stock.reserved.v1} that this service reads: every line of the order is reserved. */
record StockReserved(UUID orderId, List<Offer> lines) implements StockAnswer {

    static final String TYPE = "stock.reserved.v1";

    StockReserved {
        Objects.requireNonNull(orderId, "orderId");
        lines = List.copyOf(lines);
    }

    Verdict.Reserved verdict() {
        return new Verdict.Reserved(orderId, lines);
    }
}
