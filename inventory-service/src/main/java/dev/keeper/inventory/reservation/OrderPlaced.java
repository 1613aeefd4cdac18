package dev.keeper.inventory.reservation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What inventory reads of {@code order.placed.v1}. */
record OrderPlaced(UUID orderId, String orderNumber, String branch, Salesperson salesperson, List<Line> lines) {

    record Salesperson(UUID id, String name) {}

    /** A vehicle by its VIN, or units of a product by its SKU. */
    record Line(UUID lineId, @Nullable String vin, @Nullable String sku, int quantity) {}
}
