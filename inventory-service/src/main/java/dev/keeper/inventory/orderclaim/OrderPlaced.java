package dev.keeper.inventory.orderclaim;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What inventory reads of {@code order.placed.v1}.
 *
 * @param holdId the hold whose stock the order takes over
 */
record OrderPlaced(
        UUID orderId,
        String orderNumber,
        String branch,
        Salesperson salesperson,
        @Nullable UUID holdId,
        List<Line> lines) {

    record Salesperson(UUID id, String name) {}

    /** A vehicle by its VIN, or units of a product by its SKU. */
    record Line(UUID lineId, @Nullable String vin, @Nullable String sku, int quantity) {}
}
