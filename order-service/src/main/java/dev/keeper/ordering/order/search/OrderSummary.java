package dev.keeper.ordering.order.search;

import dev.keeper.common.money.Money;
import dev.keeper.ordering.employee.Employee;
import dev.keeper.ordering.order.status.OrderStatus;
import dev.keeper.ordering.order.view.CustomerReference;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order in a list. */
record OrderSummary(
        UUID id,
        @Schema(example = "PHL-2026-000123") String number,
        @Schema(example = "PHL") String branch,
        Employee salesperson,

        @Schema(description = "Absent where somebody buys over the counter") @Nullable
        CustomerReference customer,

        OrderStatus status,

        @Schema(description = "Absent until the order is confirmed") @Nullable
        Money total,

        @Schema(description = "Paid back for what came back; absent until something does") @Nullable
        Money refunded,

        Instant createdAt,

        @Schema(description = "Absent for a draft, also for one that was cancelled") @Nullable
        Instant placedAt) {

    /** Returns the time by which lists are sorted. */
    Instant listedAt() {
        return placedAt == null ? createdAt : placedAt;
    }
}
