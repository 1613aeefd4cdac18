package dev.keeper.notification.alert;

import dev.keeper.common.web.Cursor;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An alert as one employee finds it in the inbox. */
record InboxAlert(
        UUID id,
        AlertKind kind,
        String branch,
        String sku,
        String productName,
        int available,
        int minimum,
        int target,
        OffsetDateTime raisedAt,
        @Nullable OffsetDateTime resolvedAt,
        boolean read) {

    Cursor position() {
        return Cursor.of(raisedAt.toInstant(), id);
    }
}
