package dev.keeper.notification.alert.inbox;

import dev.keeper.notification.alert.AlertKind;
import dev.keeper.notification.alert.AlertState;
import org.jspecify.annotations.Nullable;

/** The caller's filter for alerts; absent values do not restrict, except that snoozed alerts are left out. */
record AlertFilter(
        @Nullable String branch,
        @Nullable AlertKind kind,
        @Nullable AlertState state) {}
