package dev.keeper.notification.alert.inbox;

import dev.keeper.notification.alert.AlertKind;
import dev.keeper.notification.alert.AlertState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert, as the caller sees it.
 *
 * @param sku the product, for alerts about products
 * @param make the make of the cars, for alerts about cars
 * @param model the model of the cars; absent if the alert concerns all of the make
 * @param available how many were available when the alert was raised
 * @param acknowledgement who acknowledged it
 * @param snooze until when it is hidden, if it is snoozed now
 * @param read whether the caller has read it
 */
record AlertResponse(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "0199a3c4-5d6e-7f80-9a1b-2c3d4e5f6071")
        UUID id,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) AlertKind kind,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) AlertState state,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "PHL")
        String branch,

        @Schema(description = "Only of alerts about products.", example = "OIL-5W30-1L") @Nullable
        String sku,

        @Schema(description = "Only of alerts about products.", example = "Engine oil 5W-30, 1 l") @Nullable
        String productName,

        @Schema(description = "Only of alerts about vehicles.", example = "Hyundai") @Nullable
        String make,

        @Schema(description = "Only of alerts about vehicles; absent for all models of the make.", example = "Santa Fe")
        @Nullable
        String model,

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

        @Schema(description = "Absent until the stock has recovered.", example = "2026-11-21T08:00:00Z") @Nullable
        Instant resolvedAt,

        @Schema(description = "Who takes care of it, if somebody does.") @Nullable
        AcknowledgementResponse acknowledgement,

        @Schema(description = "Only while the alert is snoozed.") @Nullable
        SnoozeResponse snooze,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Whether the caller has read it.")
        boolean read) {

    static AlertResponse from(InboxAlert alert) {
        return new AlertResponse(
                alert.id(),
                alert.kind(),
                alert.state(),
                alert.branch(),
                alert.sku(),
                alert.productName(),
                alert.make(),
                alert.model(),
                alert.available(),
                alert.minimum(),
                alert.target(),
                alert.raisedAt().toInstant(),
                alert.resolvedAt() == null ? null : alert.resolvedAt().toInstant(),
                AcknowledgementResponse.from(alert),
                SnoozeResponse.from(alert),
                alert.read());
    }
}
