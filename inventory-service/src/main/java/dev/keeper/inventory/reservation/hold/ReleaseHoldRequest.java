package dev.keeper.inventory.reservation.hold;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The reason for the release of a hold. */
record ReleaseHoldRequest(
        @Schema(example = "Customer bought elsewhere") @Size(max = 200) @Nullable
        String reason) {}
