package dev.keeper.ordering.order.status;

import java.util.EnumSet;
import java.util.Set;

/** The status of an order, declared so that every permitted transition leads down the list. */
public enum OrderStatus {
    DRAFT,
    PENDING,
    CONFIRMED,
    REJECTED,
    IN_PROGRESS,
    COMPLETED,
    RETURNED,
    CANCELLED;

    public boolean canBecome(OrderStatus next) {
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
