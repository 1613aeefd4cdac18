package dev.keeper.notification.alert.inbox;

import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.security.Caller;
import dev.keeper.notification.NotificationRight;
import dev.keeper.notification.alert.Alerts;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Returns the alerts of each employee's branches, and lets staff acknowledge and snooze them. */
@Service
@Transactional
class AlertService {

    private final Alerts alerts;
    private final AlertInbox inbox;
    private final Clock clock;

    AlertService(Alerts alerts, AlertInbox inbox, Clock clock) {
        this.alerts = alerts;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Slice<InboxAlert> inboxOf(Caller caller, AlertFilter filter, @Nullable Cursor cursor, int limit) {
        var branches = branchesOf(caller);
        if (filter.branch() != null) {
            NotificationRight.SEE_ALERTS.require(caller, filter.branch());
            branches = Set.of(filter.branch());
        }
        return inbox.page(
                new AlertQuery(caller.id(), branches, filter.kind(), filter.state(), clock.instant(), cursor, limit));
    }

    @Transactional(readOnly = true)
    int unreadOf(Caller caller) {
        return inbox.unread(caller.id(), branchesOf(caller), clock.instant());
    }

    void markRead(UUID alertId, Caller caller) {
        alerts.requireVisible(alertId, caller);
        inbox.markRead(alertId, caller.id(), clock.instant());
    }

    InboxAlert acknowledge(UUID alertId, AcknowledgeAlertRequest request, Caller caller) {
        alerts.acknowledge(alertId, request.note(), caller);
        return asSeenBy(caller, alertId);
    }

    InboxAlert snooze(UUID alertId, SnoozeAlertRequest request, Caller caller) {
        alerts.snooze(alertId, request.until(), request.note(), caller);
        return asSeenBy(caller, alertId);
    }

    private InboxAlert asSeenBy(Caller caller, UUID alertId) {
        return inbox.get(alertId, caller.id(), clock.instant());
    }

    private static @Nullable Set<String> branchesOf(Caller caller) {
        return NotificationRight.SEE_ALERTS.isGrantedEverywhereTo(caller)
                ? null
                : NotificationRight.SEE_ALERTS.branchesOf(caller);
    }
}
