package dev.keeper.inventory.vehicle;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a car came and went.
 *
 * @param acquiredAt when it became the group's, or was ordered
 * @param firstOnLotAt when it first stood on a lot of the group
 */
@Embeddable
public record Milestones(
        Instant acquiredAt,
        @Nullable Instant firstOnLotAt,
        @Nullable Instant soldAt,
        @Nullable Instant deliveredAt) {

    static Milestones of(VehicleDetails details, Instant now) {
        var onLot = details.status().isOnHand() ? now : null;
        return new Milestones(
                Objects.requireNonNullElse(details.acquiredAt(), now),
                details.firstOnLotAt() == null ? onLot : details.firstOnLotAt(),
                null,
                null);
    }

    Milestones corrected(Instant acquired, @Nullable Instant firstOnLot) {
        return new Milestones(acquired, firstOnLot, soldAt, deliveredAt);
    }

    /** Of a sale that did not last only the ledger tells. */
    Milestones unsold() {
        return new Milestones(acquiredAt, firstOnLotAt, null, null);
    }

    /** As they are after a step. */
    Milestones after(Step step, Instant at) {
        return switch (step) {
            case ARRIVAL, ARRIVAL_READY ->
                firstOnLotAt == null ? new Milestones(acquiredAt, at, soldAt, deliveredAt) : this;
            case SALE -> new Milestones(acquiredAt, firstOnLotAt, at, null);
            case DELIVERY -> new Milestones(acquiredAt, firstOnLotAt, soldAt, at);
            case SALE_UNDONE, RETURN -> unsold();
            default -> this;
        };
    }
}
