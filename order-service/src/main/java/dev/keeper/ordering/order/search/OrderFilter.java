package dev.keeper.ordering.order.search;

import dev.keeper.common.problem.Invalid;
import dev.keeper.ordering.order.status.OrderStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The filter of a list of orders.
 *
 * @param statuses empty for every status
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

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("3000-01-01T00:00:00Z");

    OrderFilter {
        statuses = List.copyOf(statuses);
        requireSensible("from", from);
        requireSensible("to", to);
    }

    /** Remote times belong to no order, and some of them exceed the database's range. */
    private static void requireSensible(String field, @Nullable Instant time) {
        if (time != null && (time.isBefore(FIRST) || time.isAfter(LAST))) {
            throw new Invalid(field, "must be a time between 1970 and 3000");
        }
    }
}
