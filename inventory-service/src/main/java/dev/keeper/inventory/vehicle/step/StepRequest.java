package dev.keeper.inventory.vehicle.step;

import dev.keeper.common.security.Caller;
import dev.keeper.inventory.ledger.Cause;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Remarks on a step of a car; every property is optional. */
record StepRequest(
        @Schema(example = "CMR 88213") @Size(max = 100) @Nullable
        String reference,

        @Schema(example = "With two sets of keys") @Size(max = 1000) @Nullable
        String notes) {

    static Cause cause(@Nullable StepRequest step, Caller caller) {
        return step == null ? Cause.by(caller, null, null) : Cause.by(caller, step.reference, step.notes);
    }
}
