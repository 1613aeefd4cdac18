package dev.keeper.inventory.vehicle.status;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The holder of a car: the order that reserved or bought it, or the hold that keeps it for a customer.
 *
 * @param orderId the order, or null
 * @param holdId the hold, or null
 * @param reference the number of the order or hold that people use
 * @param salesperson the salesperson of the order, or the maker of the hold
 * @param since when it was reserved
 * @param until when a hold expires
 */
@Embeddable
public record Holder(
        @Column(name = "held_by_order_id") @Nullable UUID orderId,
        @Column(name = "held_by_hold_id") @Nullable UUID holdId,

        @Schema(example = "PHL-2026-000012") @Column(name = "held_by_order")
        String reference,

        @Schema(example = "Anna Rossi") @Column(name = "held_by_person")
        String salesperson,

        @Column(name = "held_since") Instant since,
        @Column(name = "held_until") @Nullable Instant until) {

    /** Returns the order that reserves or bought the car as its holder. */
    public static Holder order(UUID orderId, String orderNumber, String salesperson, Instant since) {
        return new Holder(orderId, null, orderNumber, salesperson, since, null);
    }

    /** Returns the hold as the car's holder. */
    public static Holder hold(UUID holdId, String holdNumber, String holder, Instant since, Instant until) {
        return new Holder(null, holdId, holdNumber, holder, since, until);
    }

    /** Returns a copy with a later end. */
    public Holder until(Instant later) {
        return new Holder(orderId, holdId, reference, salesperson, since, later);
    }

    @Override
    public String toString() {
        return holdId == null
                ? "order %s of %s".formatted(reference, salesperson)
                : "hold %s of %s until %s".formatted(reference, salesperson, minute(until));
    }

    private static @Nullable Instant minute(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
