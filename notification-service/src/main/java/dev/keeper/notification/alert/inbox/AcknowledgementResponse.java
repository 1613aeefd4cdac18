package dev.keeper.notification.alert.inbox;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who acknowledged an alert. */
record AcknowledgementResponse(
        @Schema(example = "2026-11-20T10:05:00Z") Instant at,
        @Schema(example = "Anna Rossi") String by,

        @Schema(example = "Ordered from the supplier.") @Nullable
        String note) {

    static @Nullable AcknowledgementResponse from(InboxAlert alert) {
        return alert.acknowledgedAt() == null
                ? null
                : new AcknowledgementResponse(
                        alert.acknowledgedAt().toInstant(),
                        Objects.requireNonNull(alert.acknowledgedByName()),
                        alert.acknowledgementNote());
    }
}
