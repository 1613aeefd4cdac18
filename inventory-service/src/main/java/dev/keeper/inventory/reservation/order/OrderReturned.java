package dev.keeper.inventory.reservation.order;

import dev.keeper.inventory.ledger.Cause;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of {@code order.returned.v1} that inventory reads. */
record OrderReturned(
        UUID orderId, String orderNumber, UUID returnId, String returnNumber, Employee by, List<Line> lines) {

    record Employee(UUID id, String name) {}

    /** Returned units of one order line. */
    record Line(UUID lineId, @Nullable String vin, @Nullable String sku, int quantity) {}

    /**
     * Returns the cause for the movements, with the order's number because people search by it. It omits the reason of
     * the return: the ledger cannot erase what people write about a customer.
     */
    Cause cause() {
        return new Cause(by.id(), by.name(), orderId, null, orderNumber, returnNumber);
    }
}
