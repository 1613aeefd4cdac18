package dev.keeper.ordering.order;

import java.util.EnumSet;
import java.util.Set;

/** How far an order has come; declared so that every permitted way goes down this list and never back. */
public enum OrderStatus {
    DRAFT,
    PENDING,
    CONFIRMED,
    REJECTED,
    IN_PROGRESS,
    COMPLETED,
    RETURNED,
    CANCELLED;

    boolean canBecome(OrderStatus next) {
        return successors().contains(next);
    }

    private Set<OrderStatus> successors() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PENDING, CANCELLED);
            case PENDING -> EnumSet.of(CONFIRMED, REJECTED, CANCELLED);
            case CONFIRMED -> EnumSet.of(IN_PROGRESS, CANCELLED);
            case IN_PROGRESS -> EnumSet.of(COMPLETED, CANCELLED);
            case COMPLETED -> EnumSet.of(RETURNED);
            case REJECTED, RETURNED, CANCELLED -> EnumSet.noneOf(OrderStatus.class);
        };
    }
}
