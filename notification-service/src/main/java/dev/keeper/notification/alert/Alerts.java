package dev.keeper.notification.alert;

import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Caller;
import dev.keeper.notification.NotificationRight;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raises and resolves alerts, and records who handles them. */
@Service
@Transactional
public class Alerts {

    private final AlertRepository alerts;
    private final Clock clock;

    Alerts(AlertRepository alerts, Clock clock) {
        this.alerts = alerts;
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

    /**
     * Requires that the alert exists and belongs to the caller's branches.
     *
     * @throws NotFound otherwise
     */
    public void requireVisible(UUID alertId, Caller caller) {
        visible(alerts.findById(alertId), alertId, caller);
    }

    /** Acknowledges the alert. */
    public void acknowledge(UUID alertId, @Nullable String note, Caller caller) {
        forHandling(alertId, caller).acknowledge(Acknowledgement.by(caller, clock.instant(), note));
        alerts.flush();
    }

    /** Snoozes the alert until then. */
    public void snooze(UUID alertId, Instant until, @Nullable String note, Caller caller) {
        forHandling(alertId, caller).snooze(Snooze.by(caller, clock.instant(), until, note));
        alerts.flush();
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

    private static Alert visible(Optional<Alert> found, UUID alertId, Caller caller) {
        return found.filter(Alert::isRaised)
                .filter(raised -> NotificationRight.SEE_ALERTS.isGrantedTo(caller, raised.branch()))
                .orElseThrow(() -> new NotFound("alert", alertId));
    }
}
