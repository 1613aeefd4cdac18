package dev.keeper.inventory.reservation.order;

import dev.keeper.common.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What inventory reads of {@code order.placed.v1}.
 *
 * @param holdId the hold whose stock the order takes over
 * @param belowFloorApprovedBy who stands for prices below the floor, if somebody does
 */
record OrderPlaced(
        UUID orderId,
        String orderNumber,
        String branch,
        Salesperson salesperson,
        @Nullable UUID holdId,
        @Nullable Salesperson belowFloorApprovedBy,
        List<Line> lines) {

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
