package dev.keeper.ordering.order.returns;

import dev.keeper.common.money.Money;
import dev.keeper.ordering.employee.Employee;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One return of an order. */
@Schema(name = "OrderReturn")
record ReturnResponse(
        UUID id,
        @Schema(example = "PHL-2026-000123-R1") String number,
        UUID orderId,
        Instant returnedAt,
        Employee by,

        @Schema(example = "Does not fit the customer's car.")
        String reason,

        @Schema(description = "What is paid back") Money refund,
        List<Line> lines) {

    static ReturnResponse from(OrderReturn taken) {
        return new ReturnResponse(
                taken.id(),
                taken.number(),
                taken.orderId(),
                taken.returnedAt(),
                taken.by(),
                taken.reason(),
                taken.refund(),
                taken.lines().stream().map(line -> Line.from(line, taken)).toList());
    }

    /** Units of one line of the order. */
    @Schema(name = "OrderReturnLine")
    record Line(
            UUID lineId,
            @Schema(example = "1M8GDM9AXKP042788") @Nullable String vin,
            @Schema(example = "BRK-PAD-01") @Nullable String sku,
            @Schema(example = "1") int quantity,

            @Schema(description = "What is paid back for them")
            Money amount) {

        private static Line from(ReturnLine line, OrderReturn taken) {
            return new Line(line.orderLineId(), line.vin(), line.sku(), line.quantity(), taken.money(line.amount()));
        }
    }
}
