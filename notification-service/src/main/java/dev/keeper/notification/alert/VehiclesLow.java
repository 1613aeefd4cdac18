package dev.keeper.notification.alert;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code vehicles.low.v1}: a branch's cars of a make or model for sale fell to the minimum. */
public record VehiclesLow(
        UUID alertId,
        String branch,
        String make,
        @Nullable String model,
        int available,
        int minimum,
        int target,
        Instant raisedAt) {

    public VehiclesLow {
        requireNonNull(alertId, "alertId");
        requireNonNull(branch, "branch");
        requireNonNull(make, "make");
        requireNonNull(raisedAt, "raisedAt");
    }

    Shortage shortage() {
        return new Shortage(null, available, minimum, target, raisedAt);
    }
}
