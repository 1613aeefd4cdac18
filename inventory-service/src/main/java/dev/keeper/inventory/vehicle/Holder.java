package dev.keeper.inventory.vehicle;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * Who has a car: the order that claimed or bought it.
 *
 * @param orderId the order
 * @param orderNumber the number that people know it by
 * @param salesperson who sells it
 * @param since when it was claimed
 */
@Embeddable
public record Holder(
        @Column(name = "held_by_order_id") UUID orderId,

        @Schema(example = "PHL-2026-000012") @Column(name = "held_by_order")
        String orderNumber,

        @Schema(example = "Anna Rossi") @Column(name = "held_by_person")
        String salesperson,

        @Column(name = "held_since") Instant since) {

    @Override
    public String toString() {
        return "order %s of %s".formatted(orderNumber, salesperson);
    }
}
