package dev.keeper.inventory.reservation.order;

import dev.keeper.common.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All lines of an order are claimed for it. */
record StockReserved(UUID orderId, UUID reservationId, List<Line> lines) implements ReservationEvent {

    @Override
    public String type() {
        return "stock.reserved.v1";
    }

    /**
     * One claimed line, with the prices as they are now.
     *
     * @param brand the make of a vehicle, the brand of a product
     * @param category the body style of a vehicle, the category of a product
     * @param listPrice the price of one unit
     * @param unitCost what one unit cost the group, if that is known
     * @param extraCosts the part of it that came on top of the purchase
     */
    record Line(
            UUID lineId,
            String description,
            @Nullable UUID vehicleId,
            @Nullable String brand,
            @Nullable String category,
            Money listPrice,
            @Nullable Money unitCost,
            @Nullable Money extraCosts) {}
}
