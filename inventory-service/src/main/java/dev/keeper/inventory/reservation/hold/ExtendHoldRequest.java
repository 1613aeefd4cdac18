package dev.keeper.inventory.reservation.hold;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * The new end of a hold.
 *
 * @param until in the future; a no-op if the hold already lasts that long
 */
record ExtendHoldRequest(
        @Schema(example = "2026-11-25T17:00:00Z") @NotNull Instant until) {}
