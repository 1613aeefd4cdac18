package dev.keeper.ordering.sale;

import dev.keeper.common.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a completed order, or of a return.
 *
 * @param lineId the order's line on completion, the return's line on a return; unique in the ledger
 * @param at the time of completion or return; reports use the day in the branch's time zone
 * @param employeeId the order's salesperson, also for a return
 * @param item the VIN or the SKU
 * @param description make, model and year of a car, or the product's name
 * @param brand a car's make or a product's brand
 * @param category a car's body style or a product's category
 * @param quantity negative for a return
 * @param revenue the revenue of all units; negative for a return
 * @param cost the cost of all units, in the same currency; negative for a return; null if unknown
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
