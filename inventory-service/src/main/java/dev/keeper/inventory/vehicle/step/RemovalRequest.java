package dev.keeper.inventory.vehicle.step;

import dev.keeper.common.security.Caller;
import dev.keeper.inventory.ledger.Cause;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The reason for removing a car from the stock without a sale to a customer.
 *
 * @param reason shown in the ledger, before the notes
 */
record RemovalRequest(
        @Schema(example = "Hail damage") @NotBlank @Size(max = 200)
        String reason,

        @Schema(example = "Claim 2026-118") @Size(max = 100) @Nullable
        String reference,

        @Schema(example = "The insurance pays in full") @Size(max = 1000) @Nullable
        String notes) {

    Cause cause(Caller caller) {
        var why = notes == null || notes.isBlank() ? reason : reason + ": " + notes;
        return Cause.by(caller, reference, why);
    }
}
