package dev.keeper.inventory.reservation.order;

import dev.keeper.common.money.Money;
import dev.keeper.inventory.reservation.Takeover;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What inventory reads of {@code order.placed.v1}.
 *
 * @param holdId the hold whose stock the order takes over
 * @param customerId the record of the customer; absent also in messages of earlier versions
 * @param holdTakeoverApprovedBy who may release other people's holds and stands for taking this one over
 * @param belowFloorApprovedBy who stands for prices below the floor, if somebody does
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

    /** The hold that it takes over, if it does. */
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
     * @param discountPercent what is taken off its list price; never beside an agreed price
     */
    record Line(
            UUID lineId,
            @Nullable String vin,
            @Nullable String sku,
            int quantity,
            @Nullable Money agreedPrice,
            @Nullable BigDecimal discountPercent) {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        /** What the customer pays for one unit: rounded as order-service rounds it, half to even. */
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
