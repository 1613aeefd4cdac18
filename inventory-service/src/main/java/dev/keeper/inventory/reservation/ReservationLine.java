package dev.keeper.inventory.reservation;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One vehicle, or units of one product, in a reservation; never changes.
 *
 * @param id the id of the line, or of the order line
 */
public record ReservationLine(
        UUID id,
        @Nullable UUID vehicleId,
        @Nullable UUID productId,
        int quantity,
        @Nullable BigDecimal unitCost) {

    static ReservationLine ofVehicle(UUID id, UUID vehicleId) {
        return new ReservationLine(id, vehicleId, null, 1, null);
    }

    static ReservationLine ofProduct(UUID id, UUID productId, int quantity, @Nullable BigDecimal unitCost) {
        return new ReservationLine(id, null, productId, quantity, unitCost);
    }
}
