package dev.keeper.inventory.vehicle.step;

import dev.keeper.common.security.Actor;
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

    static Cause cause(@Nullable StepRequest step, Actor actor) {
        return step == null ? Cause.by(actor, null, null) : Cause.by(actor, step.reference, step.notes);
    }
}
