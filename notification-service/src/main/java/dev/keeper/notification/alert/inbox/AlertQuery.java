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

    private static final Keyset<InboxAlert> NEWEST = Keyset.<InboxAlert>descending()
            .instant("raised_at", alert -> alert.raisedAt().toInstant())
            .uuid("id", InboxAlert::id);

    /** The page of the inbox that is asked for. */
    KeysetPage<InboxAlert> page() {
        return NEWEST.page(limit, cursor);
    }
}
