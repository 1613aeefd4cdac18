package dev.keeper.notification.alert.inbox;

import dev.keeper.notification.alert.AlertKind;
import dev.keeper.notification.alert.AlertState;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An alert in the inbox of one employee. */
record InboxAlert(
        UUID id,
        AlertKind kind,
        AlertState state,
        String branch,
        @Nullable String sku,
        @Nullable String productName,
        @Nullable String make,
        @Nullable String model,
        int available,
        int minimum,
        int target,
        OffsetDateTime raisedAt,
        @Nullable OffsetDateTime resolvedAt,
        @Nullable OffsetDateTime acknowledgedAt,
        @Nullable UUID acknowledgedById,
        @Nullable String acknowledgedByName,
        @Nullable String acknowledgementNote,
        @Nullable OffsetDateTime snoozedAt,
        @Nullable OffsetDateTime snoozedUntil,
        @Nullable UUID snoozedById,
        @Nullable String snoozedByName,
        @Nullable String snoozeNote,
        boolean read) {}
