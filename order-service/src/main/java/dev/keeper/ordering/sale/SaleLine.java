package dev.keeper.ordering.sale;

import dev.keeper.common.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order that was completed, or one of a return.
 *
 * @param lineId of the order's line when it is completed, of the return's line when it comes back; never seen before
 * @param at when it was completed or came back; the report's day is that of the branch's time zone
 * @param employeeId the order's salesperson, also for a return
 * @param item the VIN, or the SKU
 * @param description what cars of the same make, model and year have in common, or the product's name
 * @param brand a car's make or a product's brand
 * @param category a car's body style or a product's category
 * @param quantity negative for a return
 * @param revenue what all units bring; negative for a return
 * @param cost what all units cost the house, in the same currency; negative for a return; nothing where it is not known
 */
public record SaleLine(
        UUID lineId,
        UUID orderId,
        String orderNumber,
        Instant at,
        String branch,
        UUID employeeId,
        String employeeName,
        @Nullable UUID customerId,
        boolean vehicle,
        String item,
        String description,
        @Nullable String brand,
        @Nullable String category,
        int quantity,
        Money revenue,
        @Nullable Money cost) {

    public SaleLine {
        if (cost != null && !cost.currency().equals(revenue.currency())) {
            throw new IllegalArgumentException(
                    "Line %s earns %s and costs %s".formatted(lineId, revenue.currency(), cost.currency()));
        }
    }
}
