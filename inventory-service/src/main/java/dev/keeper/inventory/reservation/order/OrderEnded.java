package dev.keeper.inventory.reservation.order;

import dev.keeper.inventory.ledger.Cause;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields of {@code order.completed.v1}, {@code order.cancelled.v1} and {@code order.rejected.v1} that inventory
 * reads.
 */
record OrderEnded(
        UUID orderId,
        String orderNumber,
        String branch,
        @Nullable Employee by) {

    /** Returns the name of the person who ended the order. */
    String person() {
        return by == null ? "Keeper" : by.name();
    }

    /** Returns the cause for the movements. */
    Cause cause() {
        return Cause.order(orderId, orderNumber, by == null ? null : by.id(), person());
    }

    record Employee(UUID id, String name) {}
}
