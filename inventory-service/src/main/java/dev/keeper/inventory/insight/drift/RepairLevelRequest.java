package dev.keeper.inventory.insight.drift;

import dev.keeper.common.code.BranchCode;
import dev.keeper.inventory.part.Sku;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A level to repair, and the reason for its drift. */
record RepairLevelRequest(
        @NotNull BranchCode branch,
        @NotNull Sku sku,

        @Schema(example = "Restored from a backup") @NotBlank @Size(max = 200)
        String reason) {}
