package dev.keeper.inventory.reservation.order;

import dev.keeper.common.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All lines of an order are reserved. */
record StockReserved(UUID orderId, UUID reservationId, List<Line> lines) implements ReservationEvent {

    @Override
    public String type() {
        return "stock.reserved.v1";
    }

    /**
     * One reserved line, with the prices at that moment.
     *
     * @param brand the make of a vehicle, the brand of a product
     * @param category the body style of a vehicle, the category of a product
     * @param listPrice the price of one unit
     * @param unitCost the cost of one unit to the group, if known
     * @param extraCosts the part of the unit cost besides the purchase
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
