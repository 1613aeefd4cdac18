package dev.keeper.notification.alert;

import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Actor;
import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.Slice;
import dev.keeper.notification.NotificationPermissions;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raises and resolves alerts, shows each employee those of their branches, and lets staff take care of them. */
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
        raise(low.alertId(), () -> Alert.ofProduct(low.alertId(), low.branch(), low.sku()), low.shortage());
    }

    void raise(VehiclesLow low) {
        raise(
                low.alertId(),
                () -> Alert.ofVehicles(low.alertId(), low.branch(), low.make(), low.model()),
                low.shortage());
    }

    void resolve(StockRecovered recovered) {
        var alert = knownOr(
                recovered.alertId(), () -> Alert.ofProduct(recovered.alertId(), recovered.branch(), recovered.sku()));
        alert.resolve(recovered.recoveredAt());
        alerts.save(alert);
    }

    void resolve(VehiclesRecovered recovered) {
        var alert = knownOr(
                recovered.alertId(),
                () -> Alert.ofVehicles(recovered.alertId(), recovered.branch(), recovered.make(), recovered.model()));
        alert.resolve(recovered.recoveredAt());
        alerts.save(alert);
    }

    @Transactional(readOnly = true)
    Slice<InboxAlert> inboxOf(Actor actor, AlertFilter filter, @Nullable Cursor cursor, int limit) {
        var branches = branchesOf(actor);
        if (filter.branch() != null) {
            NotificationPermissions.SEE_ALERTS.require(actor, filter.branch());
            branches = Set.of(filter.branch());
        }
        return inbox.page(
                new AlertQuery(actor.id(), branches, filter.kind(), filter.state(), clock.instant(), cursor, limit));
    }

    @Transactional(readOnly = true)
    int unreadOf(Actor actor) {
        return inbox.unread(actor.id(), branchesOf(actor), clock.instant());
    }

    void markRead(UUID alertId, Actor actor) {
        var alert = visible(alerts.findById(alertId), alertId, actor);
        inbox.markRead(alert.id(), actor.id(), clock.instant());
    }

    InboxAlert acknowledge(UUID alertId, AcknowledgeAlertRequest request, Actor actor) {
        var alert = forHandling(alertId, actor);
        alert.acknowledge(Acknowledgement.by(actor, clock.instant(), request.note()));
        return asSeenBy(actor, alert);
    }

    InboxAlert snooze(UUID alertId, SnoozeAlertRequest request, Actor actor) {
        var alert = forHandling(alertId, actor);
        alert.snooze(Snooze.by(actor, clock.instant(), request.until(), request.note()));
        return asSeenBy(actor, alert);
    }

    private void raise(UUID id, Supplier<Alert> unknown, Shortage shortage) {
        var alert = knownOr(id, unknown);
        alert.raise(shortage);
        alerts.save(alert);
    }

    private Alert knownOr(UUID id, Supplier<Alert> unknown) {
        return alerts.findForChangeById(id).orElseGet(unknown);
    }

    private Alert forHandling(UUID alertId, Actor actor) {
        var alert = visible(alerts.findForChangeById(alertId), alertId, actor);
        alert.kind().handling().require(actor, alert.branch());
        return alert;
    }

    private InboxAlert asSeenBy(Actor actor, Alert alert) {
        alerts.flush();
        return inbox.get(alert.id(), actor.id(), clock.instant());
    }

    private static Alert visible(Optional<Alert> found, UUID alertId, Actor actor) {
        return found.filter(Alert::isRaised)
                .filter(raised -> NotificationPermissions.SEE_ALERTS.isGrantedTo(actor, raised.branch()))
                .orElseThrow(() -> new NotFound("alert", alertId));
    }

    private static @Nullable Set<String> branchesOf(Actor actor) {
        return NotificationPermissions.SEE_ALERTS.isGrantedEverywhereTo(actor)
                ? null
                : NotificationPermissions.SEE_ALERTS.branchesOf(actor);
    }
}
