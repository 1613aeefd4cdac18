package dev.keeper.ordering.order.search;

import dev.keeper.common.problem.Invalid;
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

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("3000-01-01T00:00:00Z");

    OrderFilter {
        statuses = List.copyOf(statuses);
        requireSensible("from", from);
        requireSensible("to", to);
    }

    /** Times far away are no times of orders, and some are none of the database. */
    private static void requireSensible(String field, @Nullable Instant time) {
        if (time != null && (time.isBefore(FIRST) || time.isAfter(LAST))) {
            throw new Invalid(field, "must be a time between 1970 and 3000");
        }
    }
}
