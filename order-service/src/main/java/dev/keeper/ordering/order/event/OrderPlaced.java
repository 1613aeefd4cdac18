package dev.keeper.ordering.order.event;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.keeper.common.money.Money;
import dev.keeper.ordering.employee.Employee;
import dev.keeper.ordering.order.Order;
import dev.keeper.ordering.order.OrderFacts;
import dev.keeper.ordering.order.OrderLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order was placed; the stock is asked to reserve all of it.
 *
 * @param customerId absent for an anonymous sale over the counter
 * @param holdTakeoverApprovedBy who approved taking over another employee's hold, if anyone did
 * @param belowFloorApprovedBy who approved prices below the floor, if anyone did
 */
public record OrderPlaced(
        UUID orderId,
        String orderNumber,
        String branch,
        Employee salesperson,
        String customerName,
        Instant placedAt,
        Instant answerBy,
        @Nullable UUID customerId,
        @Nullable UUID holdId,
        @Nullable Employee holdTakeoverApprovedBy,
        @Nullable Employee belowFloorApprovedBy,
        List<Line> lines)
        implements OrderEvent {

    public OrderPlaced {
        lines = List.copyOf(lines);
    }

    /**
     * Creates the event from the order.
     *
     * @param releasesHolds whether the employee who places it may release other people's holds, and so approves taking
     *     one over
     */
    public static OrderPlaced from(Order order, boolean releasesHolds) {
        var approval = order.priceApproval();
        var buyer = OrderFacts.Buyer.of(order.customer());
        return new OrderPlaced(
                order.id(),
                order.number(),
                order.branch(),
                order.salesperson(),
                buyer.name(),
                Objects.requireNonNull(order.placedAt()),
                Objects.requireNonNull(order.answerBy()),
                buyer.id(),
                order.holdId(),
                order.holdId() != null && releasesHolds ? order.salesperson() : null,
                approval == null ? null : approval.by(),
                order.lines().stream().map(Line::from).toList());
    }

    @Override
    public String type() {
        return "order.placed.v1";
    }

    /** One vehicle, or some units of one product, optionally with an agreed unit price or a discount. */
    record Line(
            UUID lineId,
            @Nullable String vin,
            @Nullable String sku,
            int quantity,
            @Nullable Money agreedPrice,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal discountPercent) {

        static Line from(OrderLine line) {
            return new Line(
                    line.id(),
                    line.vin(),
                    line.sku(),
                    line.quantity(),
                    line.money(line.prices().agreedPrice()),
                    line.prices().discountPercent());
        }
    }
}
