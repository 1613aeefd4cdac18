package dev.keeper.inventory.vehicle.step;

import dev.keeper.common.security.Caller;
import dev.keeper.inventory.ledger.Cause;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The arrival of a car; every property is optional.
 *
 * @param ready whether it needs no preparation
 */
record ArrivalRequest(
        @Nullable Boolean ready,

        @Schema(example = "CMR 88213") @Size(max = 100) @Nullable
        String reference,

        @Schema(example = "Scratch at the rear bumper") @Size(max = 1000) @Nullable
        String notes) {

    static boolean isReady(@Nullable ArrivalRequest arrival) {
        return arrival != null && Boolean.TRUE.equals(arrival.ready);
    }

    static Cause cause(@Nullable ArrivalRequest arrival, Caller caller) {
        return arrival == null ? Cause.by(caller, null, null) : Cause.by(caller, arrival.reference, arrival.notes);
    }
}
