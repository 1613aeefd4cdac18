package dev.keeper.inventory.reorder.vehicle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** So few cars are for sale that it is the minimum, or fewer. */
record VehiclesLow(
        UUID alertId,
        String branch,
        String make,
        @Nullable String model,
        int available,
        int minimum,
        int target,
        Instant raisedAt)
        implements VehicleStockEvent {

    static VehiclesLow of(RuleCount count, Instant raisedAt) {
        return new VehiclesLow(
                count.alertId(),
                count.branch(),
                count.make(),
                count.model(),
                count.available(),
                count.minimum(),
                count.target(),
                raisedAt);
    }

    @Override
    public String type() {
        return "vehicles.low.v1";
    }
}
