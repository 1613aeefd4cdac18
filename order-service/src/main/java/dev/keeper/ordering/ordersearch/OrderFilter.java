package dev.keeper.ordering.ordersearch;

import dev.keeper.ordering.order.OrderStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a list is to show.
 *
 * @param statuses any of these; none for all
 * @param from placed at this time or later
 * @param to placed before this time
 * @param text the beginning of an order's number, or words of the customer's name
 */
record OrderFilter(
        @Nullable String branch,
        List<OrderStatus> statuses,
        @Nullable UUID customerId,
        @Nullable UUID salespersonId,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String vin,
        @Nullable String sku,
        @Nullable String text) {

    OrderFilter {
        statuses = List.copyOf(statuses);
    }
}
