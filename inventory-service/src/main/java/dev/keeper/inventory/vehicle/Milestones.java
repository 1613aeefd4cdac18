package dev.keeper.inventory.vehicle;

import dev.keeper.inventory.vehicle.status.Step;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a car's life.
 *
 * @param acquiredAt when the group acquired or ordered it
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

    /** Returns the dates without the sale; only the ledger keeps a sale that was undone. */
    Milestones unsold() {
        return new Milestones(acquiredAt, firstOnLotAt, null, null);
    }

    /** Returns the dates after a step. */
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
