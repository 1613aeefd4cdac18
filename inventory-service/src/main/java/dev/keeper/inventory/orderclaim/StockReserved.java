package dev.keeper.inventory.orderclaim;

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
     * @param listPrice the price of one unit
     * @param unitCost what one unit cost the group, if that is known
     */
    record Line(
            UUID lineId,
            String description,
            @Nullable UUID vehicleId,
            Money listPrice,
            @Nullable Money unitCost) {}
}
