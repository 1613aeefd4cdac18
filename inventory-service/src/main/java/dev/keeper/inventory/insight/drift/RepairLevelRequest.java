package dev.keeper.inventory.insight.drift;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Which level to bring into agreement with its ledger and its reservations, and why it had drifted. */
record RepairLevelRequest(
        @Schema(example = "PHL") @NotBlank String branch,
        @Schema(example = "BRK-PAD-01") @NotBlank String sku,

        @Schema(example = "Restored from a backup") @NotBlank @Size(max = 200)
        String reason) {}
