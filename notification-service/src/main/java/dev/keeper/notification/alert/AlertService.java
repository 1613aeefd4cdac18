package dev.keeper.notification.alert;

import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Actor;
import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.Slice;
import dev.keeper.notification.NotificationPermissions;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raises and resolves alerts, and shows each employee those of their branches. */
@Service
@Transactional
class AlertService {

    private final AlertRepository alerts;
    private final AlertInbox inbox;
    private final Clock clock;

    AlertService(AlertRepository alerts, AlertInbox inbox, Clock clock) {
        this.alerts = alerts;
        this.inbox = inbox;
        this.clock = clock;
    }

    void raise(StockLow low) {
        var alert = knownOrNew(low.alertId(), low.branch(), low.sku());
        alert.raise(low.shortage());
        alerts.save(alert);
    }

    void resolve(StockRecovered recovered) {
        var alert = knownOrNew(recovered.alertId(), recovered.branch(), recovered.sku());
        alert.resolve(recovered.recoveredAt());
        alerts.save(alert);
    }

    @Transactional(readOnly = true)
    Slice<InboxAlert> inboxOf(
            Actor actor, @Nullable String branch, @Nullable AlertState state, @Nullable Cursor after, int limit) {
        if (branch == null) {
            return inbox.page(new AlertQuery(actor.id(), branchesOf(actor), state, after, limit));
        }
        NotificationPermissions.SEE_ALERTS.require(actor, branch);
        return inbox.page(new AlertQuery(actor.id(), Set.of(branch), state, after, limit));
    }

    @Transactional(readOnly = true)
    int unreadOf(Actor actor) {
        return inbox.unread(actor.id(), branchesOf(actor));
    }

    void markRead(UUID alertId, Actor actor) {
        var alert = alerts.findById(alertId)
                .filter(Alert::isRaised)
                .filter(raised -> NotificationPermissions.SEE_ALERTS.isGrantedTo(actor, raised.branch()))
                .orElseThrow(() -> new NotFound("alert", alertId));
        inbox.markRead(alert.id(), actor.id(), clock.instant());
    }

    private Alert knownOrNew(UUID id, String branch, String sku) {
        return alerts.findById(id).orElseGet(() -> new Alert(id, AlertKind.LOW_STOCK, branch, sku));
    }

    private static @Nullable Set<String> branchesOf(Actor actor) {
        return NotificationPermissions.SEE_ALERTS.isGrantedEverywhereTo(actor)
                ? null
                : NotificationPermissions.SEE_ALERTS.branchesOf(actor);
    }
}
