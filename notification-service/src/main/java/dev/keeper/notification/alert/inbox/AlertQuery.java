package dev.keeper.notification.alert.inbox;

import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Keyset;
import dev.keeper.common.listing.KeysetPage;
import dev.keeper.notification.alert.AlertKind;
import dev.keeper.notification.alert.AlertState;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts an employee wants to see.
 *
 * @param branches only these branches; null for the whole group
 * @param state only this state; null for all except snoozed
 * @param now decides what is snoozed
 * @param cursor only alerts older than this position or, read backwards, newer
 */
record AlertQuery(
        UUID employeeId,
        @Nullable Set<String> branches,
        @Nullable AlertKind kind,
        @Nullable AlertState state,
        Instant now,
        @Nullable Cursor cursor,
        int limit) {

    private static final Keyset<InboxAlert> NEWEST = Keyset.<InboxAlert>descending()
            .instant("raised_at", alert -> alert.raisedAt().toInstant())
            .uuid("id", InboxAlert::id);

    /** Returns the requested page of the inbox. */
    KeysetPage<InboxAlert> page() {
        return NEWEST.page(limit, cursor);
    }
}
