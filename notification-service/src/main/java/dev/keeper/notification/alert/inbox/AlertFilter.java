package dev.keeper.notification.alert.inbox;

import dev.keeper.notification.alert.AlertKind;
import dev.keeper.notification.alert.AlertState;
import org.jspecify.annotations.Nullable;

/** Which alerts the caller asks for; what is not given is not filtered by, except that snoozed ones are left out. */
record AlertFilter(
        @Nullable String branch,
        @Nullable AlertKind kind,
        @Nullable AlertState state) {}
