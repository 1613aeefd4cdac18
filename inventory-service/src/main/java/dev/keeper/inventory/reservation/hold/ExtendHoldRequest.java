package dev.keeper.inventory.reservation.hold;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * Until when to keep what is held.
 *
 * @param until later than now; nothing happens if the hold lasts that long already
 */
record ExtendHoldRequest(
        @Schema(example = "2026-11-25T17:00:00Z") @NotNull Instant until) {}
