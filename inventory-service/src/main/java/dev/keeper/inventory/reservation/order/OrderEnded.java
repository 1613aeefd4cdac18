package dev.keeper.inventory.reservation.order;

import dev.keeper.inventory.ledger.Cause;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What inventory reads of {@code order.completed.v1}, {@code order.cancelled.v1} and {@code order.rejected.v1}. */
record OrderEnded(
        UUID orderId,
        String orderNumber,
        String branch,
        @Nullable Person by) {

    /** Who ended it, for people to read. */
    String person() {
        return by == null ? "Keeper" : by.name();
    }

    /** Why the stock moves. */
    Cause cause() {
        return Cause.order(orderId, orderNumber, by == null ? null : by.id(), person());
    }

    record Person(UUID id, String name) {}
}
