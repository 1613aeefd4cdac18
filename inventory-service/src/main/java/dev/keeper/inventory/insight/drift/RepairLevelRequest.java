package dev.keeper.inventory.insight.drift;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A level to repair, and the reason for its drift. */
record RepairLevelRequest(
        @Schema(example = "PHL") @NotBlank String branch,
        @Schema(example = "BRK-PAD-01") @NotBlank String sku,

        @Schema(example = "Restored from a backup") @NotBlank @Size(max = 200)
        String reason) {}
