package dev.keeper.inventory.reservation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What inventory reads of {@code order.completed.v1}, {@code order.cancelled.v1} and {@code order.rejected.v1}. */
record OrderEnded(
        UUID orderId,
        String orderNumber,
        String branch,
        @Nullable Person by) {

    record Person(UUID id, String name) {}
}
