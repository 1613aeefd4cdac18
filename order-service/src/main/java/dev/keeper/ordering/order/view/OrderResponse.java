package dev.keeper.ordering.order.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.keeper.common.money.Money;
import dev.keeper.common.security.Caller;
import dev.keeper.ordering.employee.Employee;
import dev.keeper.ordering.order.Figures;
import dev.keeper.ordering.order.Order;
import dev.keeper.ordering.order.OrderLine;
import dev.keeper.ordering.order.OrderPermissions;
import dev.keeper.ordering.order.StatusChange;
import dev.keeper.ordering.order.line.LineKind;
import dev.keeper.ordering.order.line.PriceApproval;
import dev.keeper.ordering.order.line.Refusal;
import dev.keeper.ordering.order.status.OrderStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order, as one reader sees it: costs are absent if the reader may not see them.
 *
 * @param version for the entity tag
 */
public record OrderResponse(
        @JsonIgnore long version,
        UUID id,
        @Schema(example = "PHL-2026-000123") String number,
        @Schema(example = "PHL") String branch,
        Employee salesperson,

        @Schema(description = "Absent where somebody buys over the counter, and in a draft that does not know yet")
        @Nullable
        CustomerReference customer,

        OrderStatus status,

        @Schema(description = "Why it was rejected or cancelled") @Nullable
        String statusReason,

        @Schema(description = "The hold whose stock it takes over") @Nullable
        UUID holdId,

        @Schema(description = "Who stands for prices below the floor; gone once the lines of a draft change") @Nullable
        Approval priceApproval,

        @Schema(description = "At list prices; absent until the order is confirmed") @Nullable
        Money listTotal,

        @Schema(description = "List total less total; below zero where more than the list price was agreed") @Nullable
        Money discount,

        @Schema(description = "Absent until the order is confirmed") @Nullable
        Money total,

        @Schema(description = "Paid back for what came back; absent until something does") @Nullable
        Money refunded,

        @Schema(description = "Of what the customer keeps; only for those who may see costs, once all are known")
        @Nullable
        Money cost,

        @Schema(description = "Of what the customer keeps; only for those who may see costs, once all are known")
        @Nullable
        Money profit,

        Instant createdAt,

        @Schema(description = "Absent as long as it is a draft") @Nullable
        Instant placedAt,

        @Schema(description = "Without an answer of the stock by then it is rejected") @Nullable
        Instant answerBy,

        @Nullable Instant completedAt,
        @Nullable String notes,
        List<Line> lines,
        List<Change> history) {

    public static OrderResponse from(Order order, Caller reader) {
        var figures = Figures.of(order.lines());
        var seesCosts = maySeeEveryCost(order, reader);
        var history = order.history();
        return new OrderResponse(
                order.version(),
                order.id(),
                order.number(),
                order.branch(),
                order.salesperson(),
                CustomerReference.from(order.customer()),
                order.status(),
                order.statusReason(),
                order.holdId(),
                Approval.from(order.priceApproval()),
                order.money(figures.listTotal()),
                order.money(figures.discount()),
                order.total(),
                order.refunded(),
                seesCosts ? order.money(figures.cost()) : null,
                seesCosts ? order.money(figures.profit()) : null,
                order.createdAt(),
                order.placedAt(),
                order.answerBy(),
                completedAt(history),
                order.notes(),
                order.lines().stream()
                        .map(line -> Line.from(line, OrderPermissions.maySeeCost(reader, order, line.kind())))
                        .toList(),
                history.stream().map(Change::from).toList());
    }

    private static boolean maySeeEveryCost(Order order, Caller reader) {
        return order.lines().stream().allMatch(line -> OrderPermissions.maySeeCost(reader, order, line.kind()));
    }

    private static @Nullable Instant completedAt(List<StatusChange> history) {
        return history.stream()
                .filter(change -> change.status() == OrderStatus.COMPLETED)
                .map(StatusChange::at)
                .findFirst()
                .orElse(null);
    }

    /** Who approved the prices. */
    @Schema(name = "PriceApproval")
    record Approval(Employee by, Instant at, @Nullable String reason) {

        private static @Nullable Approval from(@Nullable PriceApproval approval) {
            return approval == null
                    ? null
                    : new Approval(approval.by(), approval.approvedAt(), approval.approvalReason());
        }
    }

    /** One vehicle, or some units of one product. */
    @Schema(name = "OrderLine")
    public record Line(
            UUID id,
            LineKind kind,
            @Schema(example = "1M8GDM9AXKP042788") @Nullable String vin,
            @Schema(example = "BRK-PAD-01") @Nullable String sku,

            @Schema(description = "What the stock calls it; absent until the order is confirmed") @Nullable
            String description,

            @Schema(description = "The make of a vehicle, the brand of a product", example = "Hyundai") @Nullable
            String brand,

            @Schema(description = "The body style of a vehicle, the category of a product", example = "SUV") @Nullable
            String category,

            @Schema(example = "1") int quantity,

            @Schema(description = "How many of them came back", example = "0")
            int returnedQuantity,

            @Schema(description = "Per unit") @Nullable Money agreedPrice,

            @Schema(description = "Off the list price", example = "2.50") @Nullable
            BigDecimal discountPercent,

            @Schema(description = "Per unit, as it was then") @Nullable
            Money listPrice,

            @Schema(description = "Per unit, with everything, as it was then; only for those who may see costs")
            @Nullable
            Money unitCost,

            @Schema(description = "The part of the unit cost that came on top of the purchase; likewise") @Nullable
            Money extraCosts,

            @Schema(description = "Of the whole line: list less agreed price") @Nullable
            Money discount,

            @Nullable Money total,

            @Schema(description = "Of what the customer keeps; only for those who may see costs") @Nullable
            Money cost,

            @Schema(description = "Of what the customer keeps; only for those who may see costs") @Nullable
            Money profit,

            @Schema(description = "Why the stock refused it") @Nullable
            Refusal refusal) {

        private static Line from(OrderLine line, boolean seesCosts) {
            var prices = line.prices();
            return new Line(
                    line.id(),
                    line.kind(),
                    line.vin(),
                    line.sku(),
                    line.description(),
                    line.brand(),
                    line.category(),
                    line.quantity(),
                    line.returnedQuantity(),
                    line.money(prices.agreedPrice()),
                    prices.discountPercent(),
                    line.money(prices.listPrice()),
                    seesCosts ? line.money(prices.unitCost()) : null,
                    seesCosts ? line.money(prices.extraCosts()) : null,
                    line.money(line.discount()),
                    line.money(line.total()),
                    seesCosts ? line.money(line.cost()) : null,
                    seesCosts ? line.money(line.profit()) : null,
                    line.refusal());
        }
    }

    /** A status in the order's history. */
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
