package dev.keeper.inventory.reservation.order;

import dev.keeper.common.money.Money;
import dev.keeper.inventory.reservation.Takeover;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields of {@code order.placed.v1} that inventory reads.
 *
 * @param holdId the hold that the order takes over
 * @param customerId the customer's record; absent also in messages of earlier versions
 * @param holdTakeoverApprovedBy the approver of the takeover, who may release other people's holds
 * @param belowFloorApprovedBy the approver of prices below the floor, if any
 */
record OrderPlaced(
        UUID orderId,
        String orderNumber,
        String branch,
        Salesperson salesperson,
        @Nullable UUID customerId,
        @Nullable UUID holdId,
        @Nullable Salesperson holdTakeoverApprovedBy,
        @Nullable Salesperson belowFloorApprovedBy,
        List<Line> lines) {

    /** Returns the takeover of a hold, or null. */
    @Nullable
    Takeover takeover() {
        return holdId == null
                ? null
                : new Takeover(holdId, salesperson.id(), customerId, holdTakeoverApprovedBy != null);
    }

    record Salesperson(UUID id, String name) {}

    /**
     * A vehicle by its VIN, or units of a product by its SKU.
     *
     * @param agreedPrice the agreed price of one unit
     * @param discountPercent the discount off its list price; never beside an agreed price
     */
    record Line(
            UUID lineId,
            @Nullable String vin,
            @Nullable String sku,
            int quantity,
            @Nullable Money agreedPrice,
            @Nullable BigDecimal discountPercent) {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        /** Returns the price of one unit for the customer, rounded half to even as in order-service. */
        Money priceAt(Money listPrice) {
            if (agreedPrice != null) {
                return agreedPrice;
            }
            return discountPercent == null
                    ? listPrice
                    : new Money(
                            listPrice
                                    .amount()
                                    .multiply(HUNDRED.subtract(discountPercent))
                                    .divide(
                                            HUNDRED,
                                            listPrice.currency().getDefaultFractionDigits(),
                                            RoundingMode.HALF_EVEN),
                            listPrice.currency());
        }
    }
}
