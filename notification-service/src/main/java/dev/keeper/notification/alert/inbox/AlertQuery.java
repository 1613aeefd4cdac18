package dev.keeper.notification.alert.inbox;

import dev.keeper.common.web.Cursor;
import dev.keeper.notification.alert.AlertKind;
import dev.keeper.notification.alert.AlertState;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts an employee wants to see.
 *
 * @param branches of these branches only; nothing means of the whole group
 * @param state in this state only; nothing means in any but snoozed
 * @param now decides what is snoozed
 * @param cursor only what is older than this position or, read backwards, newer
 */
record AlertQuery(
        UUID employeeId,
        @Nullable Set<String> branches,
        @Nullable AlertKind kind,
        @Nullable AlertState state,
        Instant now,
        @Nullable Cursor cursor,
        int limit) {

    boolean isReadBackward() {
        return cursor != null && cursor.isBackward();
    }
}
