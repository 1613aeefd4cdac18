package dev.keeper.inventory.reorder.alert;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The number of cars for sale is above the minimum again, or the rule was deleted. */
public record VehiclesRecovered(
        UUID alertId, String branch, String make, @Nullable String model, int available, Instant recoveredAt)
        implements StockEvent {

    /** Creates the event of a rule about cars. */
    public static VehiclesRecovered of(Crossing crossing, Instant recoveredAt) {
        return new VehiclesRecovered(
                crossing.alertId(),
                crossing.branch(),
                Objects.requireNonNull(crossing.make()),
                crossing.model(),
                crossing.available(),
                recoveredAt);
    }

    @Override
    public String key() {
        return String.join(":", branch, make, Objects.requireNonNullElse(model, "*"));
    }

    @Override
    public String type() {
        return "vehicles.recovered.v1";
    }
}
