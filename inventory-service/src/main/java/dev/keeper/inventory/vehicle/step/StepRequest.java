package dev.keeper.inventory.vehicle.step;

import dev.keeper.common.security.Caller;
import dev.keeper.inventory.ledger.Cause;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What somebody writes about a step of a car; all of it may be left out. */
record StepRequest(
        @Schema(example = "CMR 88213") @Size(max = 100) @Nullable
        String reference,

        @Schema(example = "With two sets of keys") @Size(max = 1000) @Nullable
        String notes) {

    static Cause cause(@Nullable StepRequest step, Caller caller) {
        return step == null ? Cause.by(caller, null, null) : Cause.by(caller, step.reference, step.notes);
    }
}
