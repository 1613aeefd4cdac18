package dev.keeper.inventory.reorder.alert;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The number of cars for sale fell to the minimum or below. */
public record VehiclesLow(
        UUID alertId,
        String branch,
        String make,
        @Nullable String model,
        int available,
        int minimum,
        int target,
        Instant raisedAt)
        implements StockEvent {

    /** Creates the event of a rule about cars. */
    public static VehiclesLow of(Crossing crossing, Instant raisedAt) {
        return new VehiclesLow(
                crossing.alertId(),
                crossing.branch(),
                Objects.requireNonNull(crossing.make()),
                crossing.model(),
                crossing.available(),
                crossing.minimum(),
                crossing.target(),
                raisedAt);
    }

    @Override
    public String key() {
        return String.join(":", branch, make, Objects.requireNonNullElse(model, "*"));
    }

    @Override
    public String type() {
        return "vehicles.low.v1";
    }
}
