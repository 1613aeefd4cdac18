package dev.keeper.ordering.order;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a list is to show.
 *
 * @param text the beginning of an order's number, or words of the customer's name
 */
record OrderFilter(
        @Nullable String branch,
        @Nullable OrderStatus status,
        @Nullable UUID customerId,
        @Nullable String text) {}
