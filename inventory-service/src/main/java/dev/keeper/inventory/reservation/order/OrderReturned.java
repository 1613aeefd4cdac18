package dev.keeper.inventory.reservation.order;

import dev.keeper.inventory.ledger.Cause;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What inventory reads of {@code order.returned.v1}. */
record OrderReturned(
        UUID orderId, String orderNumber, UUID returnId, String returnNumber, Person by, List<Line> lines) {

    record Person(UUID id, String name) {}

    /** Units of one line of the order. */
    record Line(UUID lineId, @Nullable String vin, @Nullable String sku, int quantity) {}

    /**
     * Why the stock moves: under the order's number, because people look for that. Not why it came back: the ledger cannot
     * forget what people write about a customer.
     */
    Cause cause() {
        return new Cause(by.id(), by.name(), orderId, null, orderNumber, returnNumber);
    }
}
