package dev.keeper.inventory.reorder.vehicle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** More cars than the minimum are for sale again, or nobody watches them any more. */
record VehiclesRecovered(
        UUID alertId, String branch, String make, @Nullable String model, int available, Instant recoveredAt)
        implements VehicleStockEvent {

    static VehiclesRecovered of(RuleCount count, Instant recoveredAt) {
        return new VehiclesRecovered(
                count.alertId(), count.branch(), count.make(), count.model(), count.available(), recoveredAt);
    }

    @Override
    public String type() {
        return "vehicles.recovered.v1";
    }
}
