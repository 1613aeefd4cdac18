package dev.keeper.notification.alert.inbox;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Until when to hide an alert, and why.
 *
 * @param until later than now, by at most 30 days
 */
record SnoozeAlertRequest(
        @Schema(example = "2026-11-27T08:00:00Z") @NotNull Instant until,

        @Schema(example = "The delivery comes on Thursday.")
        @Size(max = 500)
        @Pattern(regexp = "[^\\x00-\\x1F\\x7F]*", message = "must not contain control characters")
        @Nullable
        String note) {}
