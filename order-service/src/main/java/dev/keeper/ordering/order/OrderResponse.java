package dev.keeper.ordering.order;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.keeper.common.money.Money;
import dev.keeper.common.security.Actor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as one reader sees it: costs are left out for who may not see them.
 *
 * @param version for the entity tag
 * @param statusReason why it was rejected or cancelled
 * @param profit the total less what the lines cost the house
 */
record OrderResponse(
        @JsonIgnore long version,
        UUID id,
        @Schema(example = "PHL-2026-000123") String number,
        @Schema(example = "PHL") String branch,
        Employee salesperson,
        CustomerReference customer,
        OrderStatus status,

        @Schema(description = "Why it was rejected or cancelled") @Nullable
        String statusReason,

        @Schema(description = "Absent until the order is confirmed") @Nullable
        Money total,

        @Schema(description = "Only for those who may see costs, once all of them are known") @Nullable
        Money profit,

        Instant placedAt,
        @Nullable String notes,
        List<Line> lines,
        List<Change> history) {

    static OrderResponse from(Order order, Actor reader) {
        return new OrderResponse(
                order.version(),
                order.id(),
                order.number(),
                order.branch(),
                order.salesperson(),
                CustomerReference.from(order.customer()),
                order.status(),
                order.statusReason(),
                order.total(),
                maySeeEveryCost(order, reader) ? order.profit() : null,
                order.placedAt(),
                order.notes(),
                order.lines().stream()
                        .map(line -> Line.from(line, order, reader))
                        .toList(),
                order.history().stream().map(Change::from).toList());
    }

    private static boolean maySeeEveryCost(Order order, Actor reader) {
        return order.lines().stream().allMatch(line -> OrderPermissions.maySeeCost(reader, order, line.kind()));
    }

    /** One vehicle, or some units of one product. */
    @Schema(name = "OrderLine")
    record Line(
            UUID id,
            LineKind kind,
            @Schema(example = "1M8GDM9AXKP042788") @Nullable String vin,
            @Schema(example = "BRK-PAD-01") @Nullable String sku,

            @Schema(description = "What the stock calls it; absent until the order is confirmed") @Nullable
            String description,

            @Schema(example = "1") int quantity,
            @Schema(description = "Per unit") @Nullable Money agreedPrice,

            @Schema(description = "Per unit, as it was then") @Nullable
            Money listPrice,

            @Schema(description = "Per unit, as it was then; only for those who may see costs") @Nullable
            Money unitCost,

            @Nullable Money total,

            @Schema(description = "Why the stock refused it") @Nullable
            Refusal refusal) {

        private static Line from(OrderLine line, Order order, Actor reader) {
            return new Line(
                    line.id(),
                    line.kind(),
                    line.vin(),
                    line.sku(),
                    line.description(),
                    line.quantity(),
                    order.money(line.agreedPrice()),
                    order.money(line.listPrice()),
                    OrderPermissions.maySeeCost(reader, order, line.kind()) ? order.money(line.unitCost()) : null,
                    order.money(line.total()),
                    line.refusal());
        }
    }

    /** A status that the order came to. */
    @Schema(name = "StatusChange")
    record Change(
            OrderStatus status,
            Instant at,

            @Schema(
                    description = "Absent where it followed from the stock's answer or its absence",
                    example = "Anna Keller")
            @Nullable
            String by,

            @Nullable String reason) {

        private static Change from(StatusChange change) {
            var by = change.by();
            return new Change(change.status(), change.at(), by == null ? null : by.name(), change.reason());
        }
    }
}
