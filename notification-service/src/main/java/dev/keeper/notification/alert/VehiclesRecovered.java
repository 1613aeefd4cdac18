package dev.keeper.notification.alert;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code vehicles.recovered.v1}: a branch's cars of a make or model for sale rose above the minimum again. */
public record VehiclesRecovered(
        UUID alertId, String branch, String make, @Nullable String model, Instant recoveredAt) {

    public VehiclesRecovered {
        requireNonNull(alertId, "alertId");
        requireNonNull(branch, "branch");
        requireNonNull(make, "make");
        requireNonNull(recoveredAt, "recoveredAt");
    }
}
