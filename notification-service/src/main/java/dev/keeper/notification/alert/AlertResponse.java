package dev.keeper.notification.alert;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert, as the caller sees it.
 *
 * @param available how many were available when the alert was raised
 * @param read whether the caller has read it
 */
record AlertResponse(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "0199a3c4-5d6e-7f80-9a1b-2c3d4e5f6071")
        UUID id,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) AlertKind kind,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "PHL")
        String branch,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "OIL-5W30-1L")
        String sku,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Engine oil 5W-30, 1 l")
        String productName,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "How many were available when the alert was raised.",
                example = "4")
        int available,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "4")
        int minimum,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "24")
        int target,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2026-11-20T09:30:00Z")
        Instant raisedAt,

        @Schema(description = "Absent while the alert is open.", example = "2026-11-21T08:00:00Z") @Nullable
        Instant resolvedAt,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Whether the caller has read it.")
        boolean read) {

    static AlertResponse from(InboxAlert alert) {
        return new AlertResponse(
                alert.id(),
                alert.kind(),
                alert.branch(),
                alert.sku(),
                alert.productName(),
                alert.available(),
                alert.minimum(),
                alert.target(),
                alert.raisedAt().toInstant(),
                alert.resolvedAt() == null ? null : alert.resolvedAt().toInstant(),
                alert.read());
    }
}
