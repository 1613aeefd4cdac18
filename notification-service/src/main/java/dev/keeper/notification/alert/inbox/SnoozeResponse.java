package dev.keeper.notification.alert.inbox;

import dev.keeper.notification.alert.AlertState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Until when an alert is hidden, and who snoozed it. */
record SnoozeResponse(
        @Schema(example = "2026-11-27T08:00:00Z") Instant until,
        @Schema(example = "2026-11-20T10:05:00Z") Instant at,
        @Schema(example = "Anna Rossi") String by,

        @Schema(example = "The delivery comes on Thursday.") @Nullable
        String note) {

    static @Nullable SnoozeResponse from(InboxAlert alert) {
        return alert.state() != AlertState.SNOOZED
                ? null
                : new SnoozeResponse(
                        instant(alert.snoozedUntil()),
                        instant(alert.snoozedAt()),
                        Objects.requireNonNull(alert.snoozedByName()),
                        alert.snoozeNote());
    }

    private static Instant instant(@Nullable OffsetDateTime time) {
        return Objects.requireNonNull(time).toInstant();
    }
}
