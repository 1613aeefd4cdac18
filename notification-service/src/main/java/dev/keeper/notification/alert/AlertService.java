package dev.keeper.notification.alert;

import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Caller;
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
    Slice<InboxAlert> inboxOf(Caller caller, AlertFilter filter, @Nullable Cursor cursor, int limit) {
        var branches = branchesOf(caller);
        if (filter.branch() != null) {
            NotificationPermissions.SEE_ALERTS.require(caller, filter.branch());
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
        var alert = visible(alerts.findById(alertId), alertId, caller);
        inbox.markRead(alert.id(), caller.id(), clock.instant());
    }

    InboxAlert acknowledge(UUID alertId, AcknowledgeAlertRequest request, Caller caller) {
        var alert = forHandling(alertId, caller);
        alert.acknowledge(Acknowledgement.by(caller, clock.instant(), request.note()));
        return asSeenBy(caller, alert);
    }

    InboxAlert snooze(UUID alertId, SnoozeAlertRequest request, Caller caller) {
        var alert = forHandling(alertId, caller);
        alert.snooze(Snooze.by(caller, clock.instant(), request.until(), request.note()));
        return asSeenBy(caller, alert);
    }

    private void raise(UUID id, Supplier<Alert> unknown, Shortage shortage) {
        var alert = knownOr(id, unknown);
        alert.raise(shortage);
        alerts.save(alert);
    }

    private Alert knownOr(UUID id, Supplier<Alert> unknown) {
        return alerts.findForChangeById(id).orElseGet(unknown);
    }

    private Alert forHandling(UUID alertId, Caller caller) {
        var alert = visible(alerts.findForChangeById(alertId), alertId, caller);
        alert.kind().handling().require(caller, alert.branch());
        return alert;
    }

    private InboxAlert asSeenBy(Caller caller, Alert alert) {
        alerts.flush();
        return inbox.get(alert.id(), caller.id(), clock.instant());
    }

    private static Alert visible(Optional<Alert> found, UUID alertId, Caller caller) {
        return found.filter(Alert::isRaised)
                .filter(raised -> NotificationPermissions.SEE_ALERTS.isGrantedTo(caller, raised.branch()))
                .orElseThrow(() -> new NotFound("alert", alertId));
    }

    private static @Nullable Set<String> branchesOf(Caller caller) {
        return NotificationPermissions.SEE_ALERTS.isGrantedEverywhereTo(caller)
                ? null
                : NotificationPermissions.SEE_ALERTS.branchesOf(caller);
    }
}
